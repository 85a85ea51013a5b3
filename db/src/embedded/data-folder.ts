import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedError } from './embedded-error.ts';
import { dataFolderName } from './supervisor.ts';
import { giveTo, type UnprivilegedUser } from './unprivileged-user.ts';

export const superuser = 'baton';

const options = [
  `--username=${superuser}`,
  '--auth=trust',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--no-instructions',
];

/**
 * Makes the data folder if there is none. It is made under another name and then renamed, so that a start that was
 * cut short leaves nothing that looks like a database. True when it was made now.
 */
export function makeDataFolder(dataFolder: string, binaries: string, user: UnprivilegedUser): boolean {
  if (existsSync(path.join(dataFolder, 'PG_VERSION'))) return false;
  const unfinished = `${dataFolder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  giveTo(user, unfinished);
  const name = dataFolderName({ dataFolder: unfinished, user });
  const made = spawnSync(path.join(binaries, 'bin/initdb'), ['-D', name, ...options], {
    ...user,
    cwd: unfinished,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new EmbeddedError(`initdb failed: ${made.error?.message ?? made.stderr.trim()}.`);
  rmSync(dataFolder, { recursive: true, force: true });
  renameSync(unfinished, dataFolder);
  return true;
}
