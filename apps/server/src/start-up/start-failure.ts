import { EmbeddedError } from '@baton/db/embedded/embedded-error';
import { EnvError } from '../env.ts';
import { isDatabaseAway } from '../plugins/database-away.ts';
import { StartError } from './start-error.ts';

/** What an error of Node or of `pg` may tell besides its message. */
const factOf = (error: Error, name: 'code' | 'syscall' | 'path' | 'address' | 'port'): string => {
  const value: unknown = Object.entries(error).find(([key]) => key === name)?.[1];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const listenWords = (error: Error): string | null => {
  const port = factOf(error, 'port');
  switch (factOf(error, 'code')) {
    case 'EADDRINUSE':
      return `PORT ${port} is taken by another program. Stop that one, or choose another port, for example PORT=${Number(port) + 1}.`;
    case 'EACCES':
      return `PORT ${port} may not be used by this user. Choose one from 1024 on, for example PORT=4400.`;
    case 'EADDRNOTAVAIL':
      return `HOST cannot be used: ${factOf(error, 'address')} is not an address of this machine.`;
    default:
      return null;
  }
};

const folderReasons: Readonly<Record<string, string>> = {
  EACCES: 'may not be written by this user',
  EPERM: 'may not be written by this user',
  EROFS: 'is on a read-only disk',
  ENOTDIR: 'is inside a file, not a folder',
  EEXIST: 'is a file, not a folder',
  ENOENT: 'cannot be made',
  ENOSPC: 'is on a full disk',
  EDQUOT: 'is on a disk whose quota is used up',
};

const folderWords = (error: Error): string | null => {
  const [reason, file] = [folderReasons[factOf(error, 'code')], factOf(error, 'path')];
  if (reason === undefined || file === '') return null;
  return `DATA_DIR cannot be used: ${file} ${reason}. Write a folder that Baton may write to.`;
};

/** SQLSTATE of a login, a database or a right that is not there. */
const isDatabaseRefusal = (error: Error): boolean => /^(?:28...|3D000|42501)$/u.test(factOf(error, 'code'));

const databaseWords = (error: Error): string | null =>
  isDatabaseAway(error) || isDatabaseRefusal(error)
    ? `DATABASE_URL cannot be used: ${error.message}. Check that PostgreSQL runs there, and its user, password and database.`
    : null;

/** What to tell whoever started a process that cannot start: what is wrong and what to do; a stack only for a bug. */
export const startFailureWords = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof EnvError || error instanceof StartError || error instanceof EmbeddedError) return error.message;
  const known = factOf(error, 'syscall') === 'listen' ? listenWords(error) : folderWords(error);
  return known ?? databaseWords(error) ?? error.stack ?? error.message;
};
