import type { MemberId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

/** Notes that these members have a live socket now; they count as connected for 45 s from then on. */
export const saveMembersSeen = async (
  db: Database,
  workspaceId: WorkspaceId,
  seen: { readonly memberIds: readonly MemberId[]; readonly now: number },
): Promise<void> => {
  if (seen.memberIds.length === 0) return;
  await db
    .updateTable('member')
    .set({ last_seen_at: seen.now })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...seen.memberIds].toSorted())
    .execute();
};
