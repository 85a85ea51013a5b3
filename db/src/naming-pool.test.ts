import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inTransaction, type OpenDatabase } from './database.ts';
import { prepareStatement } from './prepared-statement.ts';
import { openTestDatabase } from './testing/open-test-database.ts';

const keep = prepareStatement<{ readonly value: number }, { value: number }>(
  'test-keep',
  (place) => `insert into kept (value) values (${place('value', 'integer')}) returning value`,
);

let open: OpenDatabase;
/** What was sent, and `answer` when the database had answered everything. */
const wire: string[] = [];

beforeAll(async () => {
  open = await openTestDatabase({ maxConnections: 1 });
  open.pool.on('connect', (client) => {
    const send = client.query.bind(client);
    vi.spyOn(client, 'query').mockImplementation((...query: Parameters<typeof send>) => {
      wire.push(String(Object(query[0]).text ?? query[0]).split(' ')[0] ?? '');
      return send(...query);
    });
  });
  await sql`create table kept (value integer primary key)`.execute(open.db);
});
afterAll(() => open.close());

const kept = async (): Promise<number[]> =>
  (await sql<{ value: number }>`select value from kept order by value`.execute(open.db)).rows.map(({ value }) => value);

describe('a transaction', () => {
  it('sends BEGIN with its first statement and COMMIT with its last, without waiting', async () => {
    wire.length = 0;
    const value = await inTransaction(open.db, async (trx) => {
      expect(wire).toEqual([]);
      const { rows } = await trx.executeQuery(keep.with({ value: 1 }));
      const last = trx.executeQuery(keep.lastWith({ value: 2 }));
      await Promise.resolve();
      await vi.waitFor(() => expect(wire).toEqual(['begin', 'insert', 'insert', 'commit']));
      await last;
      return rows[0]?.value;
    });
    expect(value).toBe(1);
    expect(wire).toEqual(['begin', 'insert', 'insert', 'commit']);
    expect(await kept()).toEqual([1, 2]);
  });

  it('writes nothing when its last statement fails, and leaves a connection that can be used', async () => {
    const failing = inTransaction(open.db, async (trx) => {
      await trx.executeQuery(keep.with({ value: 3 }));
      await trx.executeQuery(keep.lastWith({ value: 1 }));
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await kept()).toEqual([1, 2]);
    await inTransaction(open.db, (trx) => trx.executeQuery(keep.lastWith({ value: 4 })));
    expect(await kept()).toEqual([1, 2, 4]);
  });

  it('writes nothing when its work throws, and sends nothing when it has no statement', async () => {
    const thrown = inTransaction(open.db, async (trx) => {
      await trx.executeQuery(keep.with({ value: 5 }));
      throw new Error('no');
    });
    await expect(thrown).rejects.toThrow('no');
    expect(await kept()).toEqual([1, 2, 4]);
    wire.length = 0;
    await inTransaction(open.db, async () => undefined);
    expect(wire).toEqual([]);
  });
});
