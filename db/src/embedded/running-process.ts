import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process with this id lives, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The command name of a living process, or null. */
export function commandOf(pid: number): string | null {
  if (!isRunning(pid)) return null;
  if (process.platform === 'linux') return readProc(pid, 'comm')?.trim() ?? null;
  const ps = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.status === 0 ? ps.stdout.trim() : null;
}

/**
 * Tells one process from a later one that was given the same id: the id and, where the system shows it, the start.
 * Null when no such process lives.
 */
export function identityOf(pid: number): string | null {
  if (!isRunning(pid)) return null;
  const afterName = readProc(pid, 'stat')?.split(') ').at(-1)?.split(' ');
  return `${pid} ${afterName?.[19] ?? 'unknown'}`;
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
