import type { Database } from '../database.ts';

/** When the next timer of any workspace is due (epoch ms); null with none. Timers that a worker holds count too. */
export const findNextTimerAt = async (db: Database): Promise<number | null> => {
  const row = await db.selectFrom('timer').select('due_at').orderBy('due_at').limit(1).executeTakeFirst();
  return row?.due_at ?? null;
};
