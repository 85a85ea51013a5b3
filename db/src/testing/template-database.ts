import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg, { type ClientBase, type PoolConfig } from 'pg';
import { isRunning } from '../embedded/running-process.ts';
import { migrate } from '../migrate.ts';
import { inDatabase } from './server-address.ts';

const migrations = new URL('../../migrations/', import.meta.url);
/** Any number that is ours: makes who needs the template wait for who makes it. */
const lockNumber = 7_233_101;

let ready: Promise<string> | undefined;

/** The name of a migrated database that nobody connects to, made once per server and set of migrations. */
export function ensureTemplate(server: PoolConfig): Promise<string> {
  ready ??= make(server, `template_${hashOfMigrations()}`);
  return ready;
}

async function make(server: PoolConfig, name: string): Promise<string> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await build(client, server, name);
    return name;
  } finally {
    await client.end();
  }
}

/** Built under another name first, so that a template that exists is a whole one. */
async function build(client: ClientBase, server: PoolConfig, name: string): Promise<void> {
  await dropLeftovers(client);
  const unfinished = `unfinished_${name}`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished}`);
  const pool = new pg.Pool(inDatabase(server, unfinished));
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
  await client.query(`alter database ${unfinished} rename to ${name}`);
}

/** Databases of runs that were killed before they could drop them. */
async function dropLeftovers(client: ClientBase): Promise<void> {
  const found = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'test\\_%'`,
  );
  for (const { datname } of found.rows) {
    const maker = Number(datname.split('_')[1]);
    if (!isRunning(maker)) await client.query(`drop database if exists ${datname} with (force)`);
  }
}

function hashOfMigrations(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrations).toSorted())
    hash.update(file).update(readFileSync(new URL(file, migrations)));
  return hash.digest('hex').slice(0, 16);
}
