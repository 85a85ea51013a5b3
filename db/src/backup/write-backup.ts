import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ClientBase, Pool } from 'pg';
import { listBackupTables, type BackupTable } from './backup-tables.ts';

/** Rows read at a time. */
const rowsPerFetch = 500;

/**
 * Writes a consistent copy of the whole database to `file`, while it is in use: one REPEATABLE READ transaction sees all
 * tables at one moment (reliability.md, B42). The file is gzipped lines of JSON: a head per table, then a row per line, every value as
 * PostgreSQL writes it in text.
 * It appears under its name only when it is whole.
 */
export const writeBackup = async (pool: Pool, file: string): Promise<void> => {
  const client = await pool.connect();
  const unfinished = `${file}.unfinished`;
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0');
    await pipeline(Readable.from(linesOf(client)), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    await client.query('commit');
    await rename(unfinished, file);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

async function* linesOf(client: ClientBase): AsyncGenerator<string> {
  for (const table of await listBackupTables(client)) {
    yield `${JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) })}\n`;
    yield* rowsOf(client, table);
  }
}

async function* rowsOf(client: ClientBase, { name, columns }: BackupTable): AsyncGenerator<string> {
  const row = `json_build_array(${columns.map((column) => `t.${column.name}::text`).join(', ')})::text as row`;
  await client.query(`declare rows cursor for select ${row} from ${name} t`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${rowsPerFetch} from rows`);
    for (const { row: text } of rows) yield `${text}\n`;
    if (rows.length < rowsPerFetch) break;
  }
  await client.query('close rows');
}
