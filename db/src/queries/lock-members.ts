import type { MemberId, UserId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import type { DatabaseTransaction } from '../database.ts';

/**
 * The workspace's members, locked in the order of their ids: rights change one after the other, and never while one of
 * them acts in a conversation (lock-conversation.ts, B16).
 */
export const lockMembers = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
): Promise<{ readonly memberId: MemberId; readonly userId: UserId; readonly role: Role }[]> =>
  transaction
    .selectFrom('member')
    .select(['id as memberId', 'user_id as userId', 'role'])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
