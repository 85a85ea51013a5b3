import { randomBytes } from 'node:crypto';
import pg, { type PoolConfig } from 'pg';
import { addressOf, inDatabase } from './server-address.ts';
import { ensureTemplate } from './template-database.ts';
import { testServer } from './test-server.ts';

export type TestDatabase = {
  /** For `pg` and for `openDatabase`. */
  config: PoolConfig & { database: string };
  /** The same as an address, for a process that is given DATABASE_URL. */
  connectionString: string;
  /** Removes the database, whoever is still connected to it. */
  drop(): Promise<void>;
};

/** A migrated, empty database of its own for one test file: a copy of a template, so that it costs some tenths of a second. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await testServer();
  const template = await ensureTemplate(server);
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`;
  await administer(server, `create database ${name} template ${template}`);
  return {
    config: inDatabase(server, name),
    connectionString: addressOf(server, name),
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
  };
}

/** One statement on the server itself, outside any transaction. */
async function administer(server: PoolConfig, sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
