import type { Database } from '../database.ts';

export interface NewInstallation {
  readonly secretFingerprint: string;
  readonly setUpTokenHash: string | null;
}

/** Writes the installation's one row where there is none; says whether it did, so that of two first starts one wins. */
export const insertInstallation = async (db: Database, installation: NewInstallation): Promise<boolean> => {
  const inserted = await db
    .insertInto('installation')
    .values({
      id: 1,
      secret_fingerprint: installation.secretFingerprint,
      set_up_token_hash: installation.setUpTokenHash,
      set_up_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
};
