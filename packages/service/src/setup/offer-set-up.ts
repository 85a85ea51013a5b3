import { inTransaction } from '@baton/db/database';
import { lockInstallation } from '@baton/db/queries/lock-installation';
import { saveSetUpToken } from '@baton/db/queries/save-set-up-token';
import type { ServiceContext } from '../context.ts';

/**
 * A fresh token for the one-time set-up link, which the server prints at its start (decisions.md, Identity and keys);
 * the one before becomes useless. Null once the installation is set up. Needs the installation's row.
 */
export const offerSetUp = (context: ServiceContext): Promise<string | null> =>
  inTransaction(context.db, async (trx) => {
    const installation = await lockInstallation(trx);
    if (installation === null || installation.setUpAt !== null) return null;
    const token = context.secrets.newToken();
    await saveSetUpToken(trx, context.secrets.hashToken(token));
    return token;
  });
