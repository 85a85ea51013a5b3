import type { Database } from '../database.ts';

/** What this installation is bound to. `setUpAt` is null until the first Workspace owner is made. */
export interface Installation {
  readonly secretFingerprint: string;
  readonly setUpTokenHash: string | null;
  readonly setUpAt: number | null;
}

/** The installation's one row; null before the first start has written it. */
export const findInstallation = async (db: Database): Promise<Installation | null> => {
  const row = await db
    .selectFrom('installation')
    .select(['secret_fingerprint as secretFingerprint', 'set_up_token_hash as setUpTokenHash', 'set_up_at as setUpAt'])
    .executeTakeFirst();
  return row ?? null;
};
