import { spawn } from 'node:child_process';
import path from 'node:path';

/** The repository. */
export const root = path.resolve(import.meta.dirname, '../../..');

export type CommandResult = { code: number; output: string };

/** Runs a program that npm installed and keeps what it says. A program that cannot be started, or is killed, counts as failed. */
export function runCommand(
  name: string,
  args: readonly string[],
  options: { cwd?: string } = {},
): Promise<CommandResult> {
  const program = path.join(root, 'node_modules/.bin', name);
  const child = spawn(program, args, { cwd: options.cwd ?? root, env: { ...process.env, NO_COLOR: '1' } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
