import type { ClientBase } from 'pg';

/** A table with its columns, as a backup keeps it. */
export interface BackupTable {
  /** Schema and name, quoted for SQL. */
  readonly name: string;
  readonly columns: readonly BackupColumn[];
}

export interface BackupColumn {
  /** Quoted for SQL. */
  readonly name: string;
  readonly type: string;
}

/** Every table of ours, also those of later migrations. */
export const listBackupTables = async (client: ClientBase): Promise<BackupTable[]> => {
  const { rows } = await client.query<BackupTable>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      json_agg(json_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod))
        order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname in ('public', 'auth') and c.relkind = 'r'
    group by n.nspname, c.relname
    order by n.nspname, c.relname`);
  return rows;
};
