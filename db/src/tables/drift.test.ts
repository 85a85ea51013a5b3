import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { columnsOf, isSameKind, tableNames, type DeclaredColumn } from './declared-columns.ts';

interface FoundColumn {
  readonly table: string;
  readonly column: string;
  readonly isNullable: boolean;
  readonly type: string;
  readonly hasDefault: boolean;
}

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.config);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const folder = new URL('./', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const declared: { readonly table: string; readonly columns: readonly DeclaredColumn[] }[] = tableNames(
  read('tables.ts'),
).map(({ table, file }) => ({ table, columns: columnsOf(read(file)) }));

const found = async (): Promise<FoundColumn[]> => {
  const { rows } = await client.query<FoundColumn>(`
    select case table_schema when 'auth' then 'auth.' else '' end || table_name as "table", column_name as "column",
      is_nullable = 'YES' as "isNullable", data_type as type, column_default is not null as "hasDefault"
    from information_schema.columns
    where table_schema in ('public', 'auth') and table_name <> 'migration'
    order by 1, ordinal_position`);
  return rows;
};

describe('the table types', () => {
  it('name every table and column of the database, and no other', async () => {
    const there = (await found()).map(({ table, column }) => `${table}.${column}`);
    const typed = declared.flatMap(({ table, columns }) => columns.map(({ name }) => `${table}.${name}`));
    expect(typed.toSorted()).toEqual(there.toSorted());
  });

  it('agree with the database on what may be null, on types and on defaults', async () => {
    const differences = (await found()).filter(({ table, column, ...facts }) => {
      const typed = declared.find((one) => one.table === table)?.columns.find(({ name }) => name === column);
      const isAgreed =
        typed?.isNullable === facts.isNullable &&
        typed.hasDefault === facts.hasDefault &&
        isSameKind(typed.type, facts.type);
      return !isAgreed;
    });
    expect(differences).toEqual([]);
  });

  it('have one file each', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('-table.ts'));
    expect(files.toSorted()).toEqual(
      tableNames(read('tables.ts'))
        .map(({ file }) => file)
        .toSorted(),
    );
  });
});

describe('the comparison', () => {
  const text = 'export interface XTable {\n  a: Generated<number>;\n  b: string | null;\n  c: JsonColumn;\n}\n';
  it('reads columns from a type', () => {
    expect(columnsOf(text)).toEqual([
      { name: 'a', type: 'number', isNullable: false, hasDefault: true },
      { name: 'b', type: 'string', isNullable: true, hasDefault: false },
      { name: 'c', type: 'JsonColumn', isNullable: false, hasDefault: false },
    ]);
  });

  it.each([
    ['string', 'bigint'],
    ['number', 'text'],
    ['JsonColumn', 'text'],
    ['string', 'jsonb'],
    ['boolean', 'integer'],
    ['BotId', 'boolean'],
    ['readonly string[]', 'text'],
  ])('tells %s from %s', (typed, type) => {
    expect(isSameKind(typed, type)).toBe(false);
  });
});

describe('the laws of the schema', () => {
  const above = ['installation', 'address', 'migration'];
  it('[law 11] every table of ours has its workspace first in its primary key', async () => {
    const { rows } = await client.query<{ table: string; first: string }>(`
      select i.indrelid::regclass::text as "table", a.attname as first from pg_index i
      join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indisprimary`);
    const tables = declared.map(({ table }) => table).filter((table) => !table.startsWith('auth.'));
    expect(
      rows
        .map(({ table }) => table)
        .filter((table) => table !== 'migration')
        .toSorted(),
    ).toEqual(tables.toSorted());
    const breaches = rows.filter(({ table, first }) => first !== 'workspace_id' && !above.includes(table));
    expect(breaches).toEqual([]);
  });

  it('[law 11] every index of ours begins with the workspace, but those that serve all workspaces', async () => {
    const { rows } = await client.query<{ index: string }>(`
      select i.indexrelid::regclass::text as index from pg_index i
      join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where a.attname <> 'workspace_id' order by 1`);
    expect(rows.map(({ index }) => index)).toEqual([
      'address_pkey',
      'installation_pkey',
      'member_of_user',
      'migration_pkey',
      'outbox_due',
      'timer_due',
    ]);
  });

  it('[law 11] every foreign key between tables of ours carries the workspace', async () => {
    const { rows } = await client.query<{ name: string }>(`
      select k.conname as name from pg_constraint k
      join pg_class c on c.oid = k.conrelid and c.relnamespace = 'public'::regnamespace
      join pg_class t on t.oid = k.confrelid and t.relnamespace = 'public'::regnamespace
      where k.contype = 'f' and not exists (select from unnest(k.conkey) as key (number)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = key.number and a.attname = 'workspace_id')`);
    expect(rows).toEqual([]);
  });

  it('ids are compared byte by byte', async () => {
    const { rows } = await client.query<{ column: string }>(`
      select table_name || '.' || column_name as column from information_schema.columns
      where table_schema = 'public' and data_type = 'text' and (column_name = 'id' or column_name like '%\\_id')
        and collation_name is distinct from 'C'`);
    expect(rows).toEqual([]);
  });
});
