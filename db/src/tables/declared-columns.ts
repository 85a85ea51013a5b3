/** A column as a table type declares it. */
export interface DeclaredColumn {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly hasDefault: boolean;
}

/** The tables that the text of `tables.ts` names, each with the file of its type. */
export const tableNames = (tables: string): { readonly table: string; readonly file: string }[] => {
  const files = new Map<string, string>();
  for (const [, type, file] of tables.matchAll(/import type \{ (\w+) \} from '\.\/([\w-]+\.ts)'/gu)) {
    if (type !== undefined && file !== undefined) files.set(type, file);
  }
  return [...tables.matchAll(/^ {2}'?([\w.]+)'?: (\w+);$/gmu)].map(([, table = '', type = '']) => ({
    table,
    file: files.get(type) ?? '',
  }));
};

/** The columns that the text of a table type declares. */
export const columnsOf = (text: string): DeclaredColumn[] =>
  [...text.matchAll(/^ {2}(\w+): (.+);$/gmu)].map(([, name = '', declared = '']) => {
    const generated = /^Generated<(.+)>$/u.exec(declared);
    const type = generated?.[1] ?? declared;
    return {
      name,
      type: type.replace(/ \| null$/u, ''),
      isNullable: type.endsWith(' | null'),
      hasDefault: generated !== null,
    };
  });

const kinds: Readonly<Record<string, string>> = {
  number: 'number',
  boolean: 'boolean',
  Date: 'instant',
  JsonColumn: 'json',
};

const kindsInSql: Readonly<Record<string, string>> = {
  bigint: 'number',
  integer: 'number',
  smallint: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  'timestamp with time zone': 'instant',
  jsonb: 'json',
  ARRAY: 'list',
};

/** Whether a type in TypeScript stands for a type in SQL; ids and unions of words are texts. */
export const isSameKind = (declared: string, inSql: string): boolean => {
  const kind = declared.endsWith('[]') ? 'list' : (kinds[declared] ?? 'text');
  return kind === (kindsInSql[inSql] ?? 'text');
};
