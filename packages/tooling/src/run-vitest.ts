import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './run-command.ts';
import type { Tally } from './tally.ts';

export type TestRun = {
  /** Names of vitest projects. */
  projects: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** More arguments of vitest. */
  args?: readonly string[];
};

let count = 0;

/** Runs vitest with its output on ours; resolves to what it counted, or null when it crashed before it could. */
export async function runVitest({ projects, env = {}, args = [] }: TestRun): Promise<Tally | null> {
  const folder = path.join(root, '.cache/tallies');
  mkdirSync(folder, { recursive: true });
  count += 1;
  const file = path.join(folder, `${process.pid}-${count}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', `--reporter=${path.join(import.meta.dirname, 'tally-reporter.ts')}`];
  const vitest = spawn(path.join(root, 'node_modules/.bin/vitest'), ['run', ...chosen, ...reporters, ...args], {
    cwd: root,
    env: { ...process.env, ...env, BATON_TALLY: file },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await new Promise((resolve) => vitest.on('close', resolve).on('error', resolve));
  try {
    const tally: Tally = JSON.parse(readFileSync(file, 'utf8'));
    return tally;
  } catch {
    return null;
  } finally {
    rmSync(file, { force: true });
  }
}
