import type { Database } from '../database.ts';

/** Keeps the hash of the set-up link's token, as long as the installation is not set up. */
export const saveSetUpToken = async (db: Database, tokenHash: string): Promise<void> => {
  await db.updateTable('installation').set({ set_up_token_hash: tokenHash }).where('set_up_at', 'is', null).execute();
};
