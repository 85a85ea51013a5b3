import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely';
import type { Database } from '../database.ts';
import { namingPool } from '../naming-pool.ts';
import type { Tables } from '../tables/tables.ts';
import type { Pool } from 'pg';

/** A database on `pool` that notes every statement it runs, in order. */
export const recordingDatabase = (pool: Pool): { readonly db: Database; takeStatements(): CompiledQuery[] } => {
  let statements: CompiledQuery[] = [];
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: namingPool(pool) }),
    log: (event) => {
      if (event.query.sql !== 'begin' && event.query.sql !== 'commit') statements.push(event.query);
    },
  });
  const takeStatements = () => {
    const taken = statements;
    statements = [];
    return taken;
  };
  return { db, takeStatements };
};

/** Statements and their parameters as a golden file holds them. */
export const goldenText = (statements: readonly CompiledQuery[]): string =>
  statements
    .map(
      ({ sql, parameters }) =>
        `${sql.trim()};\n${parameters.map((value, at) => `-- $${at + 1} ${print(value)}\n`).join('')}`,
    )
    .join('\n');

const print = (value: unknown): string => JSON.stringify(value) ?? 'undefined';
