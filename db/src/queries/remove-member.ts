import type { MemberId, WorkspaceId } from '@baton/core/ids';
import type { DatabaseTransaction } from '../database.ts';

/** Ends a membership: no sign-in finds it any more, and no bot has them as an agent. The row stays for what they wrote. */
export const removeMember = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  { memberId, now }: { readonly memberId: MemberId; readonly now: number },
): Promise<void> => {
  await transaction
    .deleteFrom('bot_agent')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .execute();
  await transaction
    .updateTable('member')
    .set({ removed_at: now, presence: 'offline' })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', memberId)
    .where('removed_at', 'is', null)
    .execute();
};
