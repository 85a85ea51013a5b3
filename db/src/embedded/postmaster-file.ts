import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { commandOf } from './running-process.ts';

/** A living postmaster as its `postmaster.pid` describes it. */
export type Postmaster = { pid: number; socketFolder: string; isReady: boolean };

/** The postmaster that lives on a data folder, or null. */
export function findPostmaster(dataFolder: string): Postmaster | null {
  const lines = readLines(dataFolder);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isPostgres(pid)) return null;
  return { pid, socketFolder: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' };
}

/**
 * Removes a `postmaster.pid` whose number now belongs to a program that is not PostgreSQL: PostgreSQL itself would
 * take it for a living postmaster and refuse to start.
 */
export function removeStalePostmasterFile(dataFolder: string): void {
  const pid = Number(readLines(dataFolder)[0]);
  if (Number.isInteger(pid) && pid > 0 && !isPostgres(pid)) rmSync(path.join(dataFolder, 'postmaster.pid'));
}

function isPostgres(pid: number): boolean {
  return commandOf(pid)?.includes('postgres') ?? false;
}

function readLines(dataFolder: string): string[] {
  try {
    return readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}
