import { openDatabase, type OpenDatabase } from '@baton/db/database';
import { createTestDatabase, type TestDatabase } from '@baton/db/testing/test-database';
import { sql } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import { busContract } from './bus.contract.ts';
import { makePostgresBus } from './postgres-bus.ts';

let testDatabase: TestDatabase;
let database: OpenDatabase;
let admin: OpenDatabase;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.config);
  admin = openDatabase(testDatabase.config, { maxConnections: 1 });
});
afterAll(async () => {
  await Promise.all([database.close(), admin.close()]);
  await testDatabase.drop();
});

busContract('PostgreSQL', {
  make: () => makePostgresBus({ pool: database.pool, channel: 'baton_contract', onError: () => undefined }),
  cut: async () => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like 'listen%'`.execute(admin.db);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(admin.db);
  },
});
