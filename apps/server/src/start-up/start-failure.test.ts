import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@baton/db/embedded/launcher';
import { openDatabase } from '@baton/db/database';
import { migrate } from '@baton/db/migrate';
import { describe, expect, it } from 'vitest';
import { StartError } from './start-error.ts';
import { startFailureWords } from './start-failure.ts';

const listen = (port: number, host: string) =>
  new Promise<{ error: Error | null; port: number; close: () => void }>((resolve) => {
    const server = createServer();
    const close = () => void server.close();
    server.on('error', (error) => resolve({ error, port, close }));
    server.listen(port, host, () => {
      const address = server.address();
      resolve({ error: null, port: typeof address === 'object' ? (address?.port ?? 0) : 0, close });
    });
  });

describe('what is said of a start that fails', () => {
  it('names PORT when another program has it', async () => {
    const first = await listen(0, '127.0.0.1');
    const second = await listen(first.port, '127.0.0.1');
    first.close();
    expect(startFailureWords(second.error)).toBe(
      `PORT ${first.port} is taken by another program. Stop that one, or choose another port, for example PORT=${first.port + 1}.`,
    );
  });

  it('names HOST when it is no address of this machine', async () => {
    const { error } = await listen(0, '203.0.113.7');
    expect(startFailureWords(error)).toBe('HOST cannot be used: 203.0.113.7 is not an address of this machine.');
  });

  it('names DATA_DIR when it cannot be a folder', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'baton-start-'));
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const error: unknown = await startEmbeddedPostgres({ dataDir: file }).catch((reason: unknown) => reason);
    rmSync(folder, { recursive: true });
    expect(startFailureWords(error)).toBe(
      `DATA_DIR cannot be used: ${path.join(file, 'postgres')} is inside a file, not a folder. Write a folder that Baton may write to.`,
    );
  });

  it('names DATABASE_URL when nothing answers there, and not its password', async () => {
    const free = await listen(0, '127.0.0.1');
    free.close();
    const { pool, close } = openDatabase(
      { connectionString: `postgres://user:canary@127.0.0.1:${free.port}/none` },
      { maxConnections: 2, acquireTimeoutMs: 1000, statementTimeoutMs: 1000, onIdleError: () => undefined },
    );
    const words = startFailureWords(await migrate(pool).catch((reason: unknown) => reason));
    await close();
    expect(words).toMatch(/^DATABASE_URL cannot be used: /u);
    expect(words).not.toMatch(/canary|\n/u);
  });

  it('shows a stack for bugs only', () => {
    expect(startFailureWords(new StartError('Do this.'))).toBe('Do this.');
    expect(startFailureWords(new Error('a bug'))).toContain('start-failure.test');
  });
});
