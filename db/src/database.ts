import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg, { type Pool, type PoolConfig } from 'pg';
import { namingPool } from './naming-pool.ts';
import type { Tables } from './tables/tables.ts';

export type Database = Kysely<Tables>;
export type DatabaseTransaction = Transaction<Tables>;

/** Where the database is: an address, or a host (a folder for a unix socket) with user and database name. */
export type DatabaseConfig = Pick<
  PoolConfig,
  'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'
>;

export interface DatabaseOptions {
  /** Connections at most; 10 where nothing is said. */
  readonly maxConnections?: number;
  /** How long a query waits for a connection before it fails (B7), in ms; 5 s where nothing is said. */
  readonly acquireTimeoutMs?: number;
  /** How long a statement may run before the database ends it (B6), in ms; 30 s where nothing is said. */
  readonly statementTimeoutMs?: number;
  /** Told of connections that broke while idle; the pool makes new ones by itself (B5). */
  readonly onIdleError?: (error: Error) => void;
}

export interface OpenDatabase {
  readonly db: Database;
  readonly pool: Pool;
  close(): Promise<void>;
}

/** int8 is instants in ms and counts: all below 2^53, so a number holds them exactly. */
const types: Pick<typeof pg.types, 'getTypeParser'> = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
};

/** Opens a pool of connections; the first query connects. Instants come back as numbers (epoch ms). */
export const openDatabase = (config: DatabaseConfig, options: DatabaseOptions = {}): OpenDatabase => {
  const statementTimeoutMs = options.statementTimeoutMs ?? 30_000;
  const pool = new pg.Pool({
    ...config,
    types,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: options.acquireTimeoutMs ?? 5000,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + 5000,
    keepAlive: true,
    pipeline: true,
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: namingPool(pool) }) });
  return { db, pool, close: () => db.destroy() };
};

/** Runs `work` in one READ COMMITTED transaction: its result after the commit, or nothing is written and its error thrown. */
export const inTransaction = <Result>(
  db: Database,
  work: (transaction: DatabaseTransaction) => Promise<Result>,
): Promise<Result> => db.transaction().execute(work);
