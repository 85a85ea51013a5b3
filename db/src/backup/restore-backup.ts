import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';
import { migrate } from '../migrate.ts';
import { listBackupTables, type BackupTable } from './backup-tables.ts';

const rowsPerInsert = 200;
const headSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()) });

/**
 * Fills an empty database from the file of `writeBackup`, all or nothing. Throws when the database holds a workspace
 * already, or when the backup is of a schema that this program does not have.
 */
export const restoreBackup = async (pool: Pool, file: string): Promise<void> => {
  await migrate(pool);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await refuseUsed(client);
    await dropForeignKeys(client);
    await readRows(client, file);
    await addForeignKeys(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};

const refuseUsed = async (client: ClientBase): Promise<void> => {
  const { rows } = await client.query('select from workspace limit 1');
  if (rows.length > 0) throw new Error('This database is in use. Restore into an empty one.');
};

/** Tables refer to each other in circles, so foreign keys are taken away, and checked as a whole when they come back. */
const dropForeignKeys = async (client: ClientBase): Promise<void> => {
  await client.query(`create temporary table kept_key on commit drop as
    select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace in ('public'::regnamespace, 'auth'::regnamespace)`);
  const { rows } = await client.query<{ sql: string }>(
    `select format('alter table %s drop constraint %s', "table", name) as sql from kept_key`,
  );
  for (const { sql } of rows) await client.query(sql);
};

const addForeignKeys = async (client: ClientBase): Promise<void> => {
  const { rows } = await client.query<{ sql: string }>(
    `select format('alter table %s add constraint %s %s', "table", name, definition) as sql from kept_key`,
  );
  for (const { sql } of rows) await client.query(sql);
};

const readRows = async (client: ClientBase, file: string): Promise<void> => {
  const known = await listBackupTables(client);
  let table: BackupTable | undefined;
  let batch: string[] = [];
  const flush = async (): Promise<void> => {
    if (table !== undefined && batch.length > 0) await insertRows(client, table, batch);
    batch = [];
  };
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) {
    if (line.startsWith('{')) {
      await flush();
      table = tableOf(known, line);
      await client.query(`delete from ${table.name}`);
    } else {
      batch.push(line);
      if (batch.length >= rowsPerInsert) await flush();
    }
  }
  await flush();
};

/** The columns that the backup has, in its order, each with the type that it has in this database. */
const tableOf = (known: readonly BackupTable[], line: string): BackupTable => {
  const head = headSchema.parse(JSON.parse(line));
  const found = known.find(({ name }) => name === head.table);
  const columns = head.columns.flatMap((name) => found?.columns.find((column) => column.name === name) ?? []);
  if (found === undefined || columns.length < head.columns.length) {
    throw new Error(`The backup has columns of ${head.table} that this program does not know.`);
  }
  return { name: found.name, columns };
};

const insertRows = async (
  client: ClientBase,
  { name, columns }: BackupTable,
  rows: readonly string[],
): Promise<void> => {
  const values = columns.map(({ type }, place) => `(r.value ->> ${place})::${type}`);
  await client.query(
    `insert into ${name} (${columns.map((column) => column.name).join(', ')})
      select ${values.join(', ')} from json_array_elements($1::json) as r (value)`,
    [`[${rows.join(',')}]`],
  );
};
