import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedError } from './embedded-error.ts';
import { giveTo, type UnprivilegedUser } from './unprivileged-user.ts';

/** What `sockaddr_un` can hold, on the narrower of our systems. */
const longestPath = 103;

/** The folder, short and private, for the socket of the database that is kept in `dataDir`. */
export function makeSocketFolder(dataDir: string, user: UnprivilegedUser): string {
  const hash = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  const folder = path.join(os.tmpdir(), `baton-${hash}`);
  if (path.join(folder, '.s.PGSQL.5432').length > longestPath) {
    throw new EmbeddedError(`${os.tmpdir()} is too long a name for a socket; set TMPDIR.`);
  }
  mkdirSync(path.join(folder, 'members'), { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  if (uid !== process.getuid?.() && uid !== user.uid) throw new EmbeddedError(`${folder} belongs to someone else.`);
  giveTo(user, folder);
  giveTo(user, path.join(folder, 'members'));
  return folder;
}
