import type { DatabaseTransaction } from '../database.ts';

/** Marks the installation as set up; the link cannot be used again. */
export const saveSetUp = async (
  transaction: DatabaseTransaction,
  done: { readonly setUpAt: number },
): Promise<void> => {
  await transaction.updateTable('installation').set({ set_up_at: done.setUpAt, set_up_token_hash: null }).execute();
};
