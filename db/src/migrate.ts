import { readFileSync, readdirSync } from 'node:fs';
import type { ClientBase, Pool } from 'pg';

const folder = new URL('../migrations/', import.meta.url);
const fileName = /^\d{4}-[a-z0-9-]+\.sql$/u;
/** Any number that is ours: processes that start at once wait here for the one that migrates (reliability.md, B8). */
const lockNumber = 7_233_100;

/**
 * Brings the database's schema to the newest: runs each file of `db/migrations` once, in order of its number, each in a
 * transaction of its own. Forward only. Throws when the database knows a migration that this program does not have.
 */
export const migrate = async (pool: Pool): Promise<void> => {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    await runMissing(client);
    await client.query('select pg_advisory_unlock($1)', [lockNumber]);
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw failure;
  } finally {
    client.release(failure);
  }
};

const runMissing = async (client: ClientBase): Promise<void> => {
  await client.query('create table if not exists migration (name text collate "C" primary key)');
  const found = await client.query<{ name: string }>('select name from migration order by name');
  const done = new Set(found.rows.map((row) => row.name));
  const files = readdirSync(folder)
    .filter((name) => fileName.test(name))
    .toSorted();
  const unknown = [...done].find((name) => !files.includes(name));
  if (unknown !== undefined) throw new Error(`The database is newer than this program: it has migration ${unknown}.`);
  for (const name of files) if (!done.has(name)) await run(client, name);
};

const run = async (client: ClientBase, name: string): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(readFileSync(new URL(name, folder), 'utf8'));
    await client.query('insert into migration (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};
