import type { WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

/** Takes away every address that leads to `id`: its tokens are dead from then on. */
export const deleteAddresses = async (db: Database, workspaceId: WorkspaceId, id: string): Promise<void> => {
  await db.deleteFrom('address').where('workspace_id', '=', workspaceId).where('id', '=', id).execute();
};
