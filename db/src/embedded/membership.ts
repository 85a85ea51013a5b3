import { randomUUID } from 'node:crypto';
import { closeSync, constants, existsSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from './running-process.ts';
import { waitFor } from './wait-for.ts';

/**
 * Who uses a running database. Each member holds the writing end of the pipe `alive`; the kernel closes it however
 * the member dies, and when no member is left the supervisor reads the end of the pipe and stops PostgreSQL.
 */
export type Membership = {
  /** Leaves; true when no other member is left, so that PostgreSQL is stopping now. */
  leave(): boolean;
};

export const pipeOf = (socketFolder: string) => path.join(socketFolder, 'alive');

/**
 * Joins by writing a line that the supervisor answers with a file in `members`. The answer proves that the supervisor
 * read on after our end was open, so it cannot have seen the end of the pipe: null when it has, or when there is none.
 */
export async function join(socketFolder: string, limitMs: number): Promise<Membership | null> {
  const pipe = openWriting(pipeOf(socketFolder));
  if (pipe === null) return null;
  const member = `${process.pid}-${randomUUID()}`;
  const answer = path.join(socketFolder, 'members', member);
  if (!writeLine(pipe, member) || !(await waitFor(() => existsSync(answer), limitMs))) {
    closeSync(pipe);
    return null;
  }
  return {
    leave() {
      rmSync(answer, { force: true });
      closeSync(pipe);
      return !hasMembers(socketFolder);
    },
  };
}

/** Null when nobody reads: opened without waiting, which fails then. */
function openWriting(pipe: string): number | null {
  try {
    return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
}

function writeLine(pipe: number, line: string): boolean {
  try {
    writeSync(pipe, `${line}\n`);
    return true;
  } catch {
    return false;
  }
}

function hasMembers(socketFolder: string): boolean {
  return readdirSync(path.join(socketFolder, 'members')).some((member) => isRunning(Number.parseInt(member, 10)));
}
