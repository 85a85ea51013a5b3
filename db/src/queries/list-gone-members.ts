import type { MemberId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

/** Members whose toggle says online, but who had no live socket since `notSeenSince` (epoch ms). */
export const listGoneMembers = async (
  db: Database,
  workspaceId: WorkspaceId,
  gone: { readonly notSeenSince: number },
): Promise<{ readonly memberId: MemberId; readonly lastSeenAt: number | null }[]> =>
  db
    .selectFrom('member')
    .select(['id as memberId', 'last_seen_at as lastSeenAt'])
    .where('workspace_id', '=', workspaceId)
    .where('presence', '=', 'online')
    .where('removed_at', 'is', null)
    .where('last_seen_at', '<=', gone.notSeenSince)
    .orderBy('id')
    .execute();
