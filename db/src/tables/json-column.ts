import type { ColumnType } from 'kysely';

/** A jsonb column: written as JSON text, read as a value that a schema of core has still to parse (architecture.md, law 5). */
export type JsonColumn = ColumnType<unknown, string, string>;
