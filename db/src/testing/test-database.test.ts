import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from './test-database.ts';

it('makes migrated databases that do not see each other', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const clients = [new pg.Client(one.config), new pg.Client(two.connectionString)];
  try {
    await Promise.all(clients.map((client) => client.connect()));
    await clients[0]?.query('create table only_here (id text)');
    const seen = await clients[1]?.query(
      `select to_regclass('only_here') as missing, to_regclass('conversation') as migrated`,
    );
    expect(seen?.rows).toEqual([{ missing: null, migrated: 'conversation' }]);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    await Promise.all([one.drop(), two.drop()]);
  }
});
