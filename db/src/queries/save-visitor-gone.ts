import type { VisitorId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

/** Notes that a visitor's last socket was closed: not connected from now on, without waiting for 45 s. */
export const saveVisitorGone = async (db: Database, workspaceId: WorkspaceId, visitorId: VisitorId): Promise<void> => {
  await db
    .updateTable('visitor')
    .set({ last_seen_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', visitorId)
    .execute();
};
