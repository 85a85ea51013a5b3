import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { postgresBinaries } from './binaries.ts';
import { makeDataFolder, superuser } from './data-folder.ts';
import { EmbeddedError } from './embedded-error.ts';
import { withFileLock } from './file-lock.ts';
import { join, type Membership } from './membership.ts';
import { findPostmaster, removeStalePostmasterFile } from './postmaster-file.ts';
import { makeSocketFolder } from './socket-folder.ts';
import { supervise } from './supervisor.ts';
import { unprivilegedUser } from './unprivileged-user.ts';
import { waitFor } from './wait-for.ts';

export type EmbeddedOptions = {
  /** The folder of the installation; the database is kept in its folder `postgres`. */
  dataDir: string;
  /** Told in one line what took time or was done on the user's behalf. */
  log?: (line: string) => void;
  /** Settings of postgresql.conf; heeded by who starts the database, not by who joins it. */
  settings?: Readonly<Record<string, string>>;
};

export type EmbeddedPostgres = {
  /** For `pg`: a unix socket's folder as host, no password. */
  connection: { host: string; user: string; database: string };
  /** Leaves the database; the last one to leave stops it, and then this waits until it has stopped. May be called again. */
  stop(): Promise<void>;
};

const stoppingMs = 10_000;
/** A database that recovers may take long; one that is not even running for so long will not come. */
const absentMs = 5_000;

/** Parents first: `mkdirSync` with `recursive` tries for ever where a parent can never be made, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Starts the PostgreSQL that is kept in `dataDir`, or joins the one that runs there already (another process of ours).
 * It stops when the last process that uses it has left or died. Throws EmbeddedError where it cannot be had; the
 * message names DATABASE_URL. Source: decisions.md, Engineering.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = path.resolve(options.dataDir, 'postgres');
  makeFolder(home);
  const lock = path.join(home, 'lock');
  const running = await withFileLock(lock, () => joinOrStart(home, options));
  let stopped: Promise<void> | undefined;
  return {
    connection: { host: running.socketFolder, user: superuser, database: 'postgres' },
    stop: () => (stopped ??= withFileLock(lock, () => leave(home, running))),
  };
}

/** Leaves; as the last one, waits for PostgreSQL to stop and takes its socket's folder away. */
async function leave(home: string, { membership, socketFolder }: Running): Promise<void> {
  if (!membership.leave()) return;
  const hasStopped = await waitFor(() => findPostmaster(path.join(home, 'data')) === null, stoppingMs);
  if (hasStopped) rmSync(socketFolder, { recursive: true, force: true });
}

type Running = { socketFolder: string; membership: Membership };

async function joinOrStart(home: string, options: EmbeddedOptions): Promise<Running> {
  const dataFolder = path.join(home, 'data');
  const postmaster = findPostmaster(dataFolder);
  if (postmaster) {
    const membership = await join(postmaster.socketFolder, stoppingMs);
    if (membership) return ready(home, { socketFolder: postmaster.socketFolder, membership });
    options.log?.('waiting for the embedded PostgreSQL to stop');
    if (!(await waitFor(() => findPostmaster(dataFolder) === null, stoppingMs))) {
      throw new EmbeddedError(`process ${postmaster.pid} uses ${dataFolder} and does not end.`);
    }
  }
  return start(home, options);
}

async function start(home: string, options: EmbeddedOptions): Promise<Running> {
  const startedAt = performance.now();
  const dataFolder = path.join(home, 'data');
  const user = unprivilegedUser(dataFolder);
  const binaries = postgresBinaries(user);
  const isNew = makeDataFolder(dataFolder, binaries, user);
  removeStalePostmasterFile(dataFolder);
  const socketFolder = makeSocketFolder(options.dataDir, user);
  const logFile = path.join(home, 'postgres.log');
  const settings = options.settings ?? {};
  const { membership } = await supervise({ binaries, dataFolder, socketFolder, logFile, user, settings });
  const running = await ready(home, { socketFolder, membership });
  const took = `${Math.round(performance.now() - startedAt)} ms`;
  options.log?.(`embedded PostgreSQL ${isNew ? 'made and started' : 'started'} in ${took}`);
  return running;
}

async function ready(home: string, running: Running): Promise<Running> {
  const dataFolder = path.join(home, 'data');
  let seenAt = performance.now();
  const isSettled = () => {
    const postmaster = findPostmaster(dataFolder);
    if (postmaster) seenAt = performance.now();
    return postmaster?.isReady === true || performance.now() - seenAt > absentMs;
  };
  await waitFor(isSettled, Infinity);
  if (findPostmaster(dataFolder)?.isReady) return running;
  running.membership.leave();
  const log = readFileSync(path.join(home, 'postgres.log'), 'utf8').trim().split('\n').slice(-3).join(' | ');
  throw new EmbeddedError(`it did not get ready: ${log}`);
}
