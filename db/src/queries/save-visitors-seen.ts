import type { VisitorId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

/** Notes that these visitors have a live socket now; they count as connected for 45 s from then on. */
export const saveVisitorsSeen = async (
  db: Database,
  workspaceId: WorkspaceId,
  seen: { readonly visitorIds: readonly VisitorId[]; readonly now: number },
): Promise<void> => {
  if (seen.visitorIds.length === 0) return;
  await db
    .updateTable('visitor')
    .set({ last_seen_at: seen.now })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...seen.visitorIds].toSorted())
    .execute();
};
