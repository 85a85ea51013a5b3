import { readdirSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { migrate } from './migrate.ts';

const files = readdirSync(new URL('../migrations/', import.meta.url)).toSorted();
let database: TestDatabase;
const pools: pg.Pool[] = [];

/** A pool as another process would have its own. */
const newPool = (): pg.Pool => {
  const pool = new pg.Pool(database.config);
  // Its connections may still be closing when the database is dropped.
  pool.on('error', () => undefined);
  pools.push(pool);
  return pool;
};

beforeAll(async () => {
  database = await createTestDatabase();
  await newPool().query('drop schema public cascade; drop schema auth cascade; create schema public');
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.drop();
});

it('[B8] two processes that start at once on an empty database make the schema once', async () => {
  await Promise.all([migrate(newPool()), migrate(newPool()), migrate(newPool())]);
  const { rows } = await newPool().query<{ name: string }>('select name from migration order by name');
  expect(rows.map(({ name }) => name)).toEqual(files);
});

it('[B8] migrating again changes nothing', async () => {
  await migrate(newPool());
  const { rows } = await newPool().query('select from migration');
  expect(rows).toHaveLength(files.length);
});

it('refuses a database that is newer than the program', async () => {
  const pool = newPool();
  await pool.query(`insert into migration (name) values ('9999-later.sql')`);
  await expect(migrate(pool)).rejects.toThrow('9999-later.sql');
  await pool.query(`delete from migration where name = '9999-later.sql'`);
  await expect(migrate(pool)).resolves.toBeUndefined();
});
