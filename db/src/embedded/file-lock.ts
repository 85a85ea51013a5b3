import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { EmbeddedError } from './embedded-error.ts';
import { identityOf } from './running-process.ts';
import { waitFor } from './wait-for.ts';

const patienceMs = 60_000;
/** Held while one runs: locks are for processes, so the calls of one process take turns here first. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Runs `task` while no other call, of this process or another, holds the lock file. A lock whose process is gone is
 * taken over. Waits up to a minute, then throws EmbeddedError.
 */
export async function withFileLock<T>(file: string, task: () => Promise<T>): Promise<T> {
  const before = turns.get(file) ?? Promise.resolve();
  const run = before.then(() => holding(file, task));
  turns.set(
    file,
    run.catch(() => undefined),
  );
  return run;
}

async function holding<T>(file: string, task: () => Promise<T>): Promise<T> {
  const isMine = await waitFor(() => create(file) || (removeStale(file) && create(file)), patienceMs);
  if (!isMine) throw new EmbeddedError(`process ${read(file) ?? '?'} holds ${file}.`);
  try {
    return await task();
  } finally {
    rmSync(file, { force: true });
  }
}

function create(file: string): boolean {
  try {
    writeFileSync(file, identityOf(process.pid) ?? '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Only who holds a second lock may remove a stale one, after a second look: otherwise of two who saw the same stale
 * lock the slower would remove the new lock of the faster.
 */
function removeStale(file: string): boolean {
  if (!isStale(file)) return false;
  const removal = `${file}.removal`;
  if (!create(removal)) {
    if (isStale(removal)) rmSync(removal, { force: true });
    return false;
  }
  try {
    if (isStale(file)) rmSync(file, { force: true });
    return true;
  } finally {
    rmSync(removal, { force: true });
  }
}

/** An empty lock is one that is being written, unless it stays so. */
function isStale(file: string): boolean {
  const holder = read(file);
  if (holder === null) return false;
  if (holder === '') return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < performance.timeOrigin;
  return identityOf(Number.parseInt(holder, 10)) !== holder;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
