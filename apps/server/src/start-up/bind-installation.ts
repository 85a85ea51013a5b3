import type { Database } from '@baton/db/database';
import { findInstallation } from '@baton/db/queries/find-installation';
import { insertInstallation } from '@baton/db/queries/insert-installation';
import { StartError } from './start-error.ts';

/**
 * Ties the database to the root secret at the first start; later, a process with another secret does not start, because it
 * could read no token and no encrypted value (decisions.md, Identity and keys). Throws StartError with what to do.
 */
export const bindInstallation = async (db: Database, fingerprint: string): Promise<void> => {
  if ((await findInstallation(db)) === null) {
    await insertInstallation(db, { secretFingerprint: fingerprint, setUpTokenHash: null });
  }
  const bound = await findInstallation(db);
  if (bound?.secretFingerprint === fingerprint) return;
  throw new StartError(
    'This database was set up with another secret. Give the SECRET_KEY that it was set up with, or put the ' +
      'secret.key of that installation into DATA_DIR (several processes need one SECRET_KEY), or use an empty database.',
  );
};
