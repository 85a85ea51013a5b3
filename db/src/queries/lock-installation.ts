import type { DatabaseTransaction } from '../database.ts';
import type { Installation } from './find-installation.ts';

/** The installation's row, locked, so that it is set up once; null before the first start has written it. */
export const lockInstallation = async (transaction: DatabaseTransaction): Promise<Installation | null> => {
  const row = await transaction
    .selectFrom('installation')
    .select(['secret_fingerprint as secretFingerprint', 'set_up_token_hash as setUpTokenHash', 'set_up_at as setUpAt'])
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
};
