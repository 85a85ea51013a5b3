import { findInstallation } from '@baton/db/queries/find-installation';
import type { ServiceContext } from '../context.ts';

/** Whether there is a workspace, so that the studio shows its sign-in page rather than "open the printed link". */
export const readSetUp = async (context: ServiceContext): Promise<{ readonly isSetUp: boolean }> => {
  const installation = await findInstallation(context.db);
  return { isSetUp: installation !== null && installation.setUpAt !== null };
};
