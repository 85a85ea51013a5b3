import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Installs what the lock file names, unless it is there already. */
export function install() {
  if (isInstalled()) return;
  console.log('Installing dependencies (once for each change of package-lock.json)...');
  const command = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npm = spawnSync('npm', command, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
}

/** npm writes what it installed into node_modules when it is done; optional packages of other machines are missing there. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  if (installed === null) return false;
  return Object.entries(packagesOf('package-lock.json') ?? {}).every(([name, wanted]) => {
    if (!name.includes('node_modules/') || wanted.link) return true;
    const found = installed[name];
    return found ? found.version === wanted.version : wanted.optional === true || wanted.peer === true;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
