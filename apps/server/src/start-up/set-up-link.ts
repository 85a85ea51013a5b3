import type { Database } from '@baton/db/database';
import { findInstallation } from '@baton/db/queries/find-installation';
import { saveSetUpToken } from '@baton/db/queries/save-set-up-token';
import type { DerivedKeys } from '../secrets/derived-keys.ts';

/**
 * The one-time link by which the first Workspace owner is made, or null once there is one (reliability.md, B78). Derived
 * from the root secret, so that every process and every start prints the same; only its hash is in the database.
 */
export const setUpLink = async (db: Database, keys: DerivedKeys, publicUrl: string): Promise<string | null> => {
  const installation = await findInstallation(db);
  if (installation === null || installation.setUpAt !== null) return null;
  const token = keys.keyFor('set-up');
  await saveSetUpToken(db, keys.hashToken(token));
  return `${publicUrl}/set-up?token=${token}`;
};
