import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const modes = ['studio', 'widget', 'hosted', 'server'];
const sources = ['apps', 'packages', 'db', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
const ignored = new Set(['node_modules', 'canaries', 'golden', 'testing', 'testkit']);
const unbuilt = /\.(test|contract)\.tsx?$|\.md$|\.tsbuildinfo$/;
const stamp = 'dist/.sources';

/** Builds the studio, the visitor's scripts and the server, unless nothing they are made of has changed. */
export async function build() {
  const hash = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Building (once for each change of the sources)...');
  const startedAt = performance.now();
  mkdirSync('dist', { recursive: true });
  rmSync(stamp, { force: true });
  const codes = await Promise.all(modes.map(buildMode));
  const failed = modes.filter((_, index) => codes[index] !== 0);
  if (failed.length > 0) {
    console.error(`The build of ${failed.join(', ')} failed.`);
    process.exit(1);
  }
  writeFileSync(stamp, hash);
  console.log(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

/** Resolves to the exit code; what the build says is shown only when it fails. */
function buildMode(mode) {
  const vite = path.resolve('node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'warn'], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (code !== 0) console.error(said);
      resolve(code);
    });
  });
}

function hashOfSources() {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesUnder)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesUnder(entry) {
  if (!statSync(entry).isDirectory()) return unbuilt.test(entry) ? [] : [entry];
  return readdirSync(entry, { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name) && !name.startsWith('.'))
    .map(({ name }) => path.join(entry, name))
    .sort()
    .flatMap(filesUnder);
}
