import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/** The password of every demo sign-in in tests; given by DEMO_PASSWORD, since none is shipped. */
export const demoPassword = 'a password of the tests';

export interface BatonOptions {
  /** Two processes on one folder share its embedded database. */
  readonly dataDir: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Baton {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Everything that the process printed so far. */
  printed(): string;
  /** SIGTERM, and how the process ended. */
  stop(): Promise<number | null>;
  /** SIGKILL: nothing is said, nothing is flushed. */
  kill(): Promise<void>;
}

export const temporaryDataDir = (): { readonly dataDir: string; remove(): void } => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'baton-e2e-'));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
};

/** A file with an offset in milliseconds that shifts the clock of every process that was started with it. */
export const clockFileIn = (dataDir: string) => {
  const file = path.join(dataDir, 'clock-offset');
  const set = (offsetMs: number) => writeFileSync(file, String(offsetMs));
  set(0);
  return { env: { CLOCK_FILE: file }, set };
};

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });

const isReady = async (url: string): Promise<true | null> => {
  const response = await fetch(`${url}/readyz`).catch(() => null);
  return response?.ok === true ? true : null;
};

const spawnBaton = (options: BatonOptions, port: number) => {
  const child = spawn(process.execPath, ['apps/server/start.mjs'], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'test',
      PORT: String(port),
      DATA_DIR: options.dataDir,
      DEMO_PASSWORD: demoPassword,
      LIMIT_MESSAGES_PER_10_S: '0',
      LIMIT_MESSAGES_PER_HOUR: '0',
      LIMIT_CONVERSATIONS_PER_HOUR: '0',
      LIMIT_SIGN_INS_PER_15_MIN: '0',
      LIMIT_LINKS_PER_15_MIN: '0',
      LIMIT_CALLS_PER_10_S: '0',
      ...options.env,
    },
  });
  // A test that fails half-way may not leave its server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  const printed: string[] = [];
  child.stdout.on('data', (part) => printed.push(String(part)));
  child.stderr.on('data', (part) => printed.push(String(part)));
  return { child, printed: () => printed.join('') };
};

/** Starts the built product as `npm start` does, on its embedded database with the demo, and waits until it is ready. */
export const startBaton = async (options: BatonOptions): Promise<Baton> => {
  const port = options.port ?? (await freePort());
  const { child, printed } = spawnBaton(options, port);
  const url = `http://localhost:${port}`;
  await eventually(
    'Baton is ready',
    async () => {
      if (child.exitCode !== null) throw new Error(`Baton ended with ${child.exitCode}:\n${printed()}`);
      return isReady(url);
    },
    60_000,
  );
  return {
    url,
    port,
    pid: child.pid ?? 0,
    printed,
    async stop() {
      child.kill('SIGTERM');
      return ended(child);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
};
