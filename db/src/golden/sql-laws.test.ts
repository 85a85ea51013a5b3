import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breachesOf, statementsOf, withoutWorkspace } from './sql-laws.ts';

const folder = new URL('../../golden/', import.meta.url);
const goldens = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .map((file) => ({ query: file.slice(0, -'.sql'.length), text: readFileSync(new URL(file, folder), 'utf8') }));

describe('every statement', () => {
  it.each(goldens)('$query names its workspace and reads no clock', ({ query, text }) => {
    const statements = statementsOf(text);
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.flatMap((statement) => breachesOf(query, statement))).toEqual([]);
  });

  it('exempts only queries that there are', () => {
    const queries = goldens.map(({ query }) => query);
    expect(Object.keys(withoutWorkspace).filter((query) => !queries.includes(query))).toEqual([]);
  });

  it('is in no migration with a clock, chance, or a sequence', () => {
    const migrations = new URL('../../migrations/', import.meta.url);
    for (const file of readdirSync(migrations)) {
      const text = readFileSync(new URL(file, migrations), 'utf8');
      expect(breachesOf('find-installation', text)).toEqual([]);
      expect(text).not.toMatch(/\b(?:big)?serial\b|generated .* as identity/iu);
    }
  });
});

describe('the laws', () => {
  it.each([
    ['select now() from bot where workspace_id = $1'],
    ['update bot set created_at = extract(epoch from current_timestamp) where workspace_id = $1'],
    ['select gen_random_uuid() from bot where workspace_id = $1'],
    [`select nextval('x') from bot where workspace_id = $1`],
    ['select "id" from "bot" where "id" = $1'],
    ['select "workspace_id" from "bot" where "id" = $1'],
    ['delete from conversation where id = $1'],
  ])('catch %s', (statement) => {
    expect(breachesOf('a-query', statement)).not.toEqual([]);
  });

  it.each([
    ['select "id" from "bot" where "workspace_id" = $1 and "id" = $2'],
    ['insert into "note" ("workspace_id", "id") values ($1, $2)'],
    ['select c.id from conversation c where c.workspace_id = $1::text'],
  ])('let pass %s', (statement) => {
    expect(breachesOf('a-query', statement)).toEqual([]);
  });
});
