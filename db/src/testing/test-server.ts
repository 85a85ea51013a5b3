import { fileURLToPath } from 'node:url';
import type { PoolConfig } from 'pg';
import { startEmbeddedPostgres } from '../embedded/launcher.ts';

const dataDir = fileURLToPath(new URL('../../../.cache/test-database', import.meta.url));

/** Nothing of a test's database is worth a wait for the disk. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

let server: Promise<PoolConfig> | undefined;

/**
 * How to reach the PostgreSQL that this run's tests use: the one of BATON_TEST_DATABASE_URL, or an embedded one that
 * all test processes of this work tree share, and that stops when the last of them ends.
 */
export function testServer(): Promise<PoolConfig> {
  const url = process.env.BATON_TEST_DATABASE_URL;
  server ??= url
    ? Promise.resolve({ connectionString: url })
    : startEmbeddedPostgres({ dataDir, settings }).then((it) => it.connection);
  return server;
}
