import type { MemberId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

/** Sets a member's toggle; whether they are connected is another fact (decisions.md, Words). */
export const saveMemberPresence = async (
  db: Database,
  workspaceId: WorkspaceId,
  { memberId, presence }: { readonly memberId: MemberId; readonly presence: 'online' | 'offline' },
): Promise<void> => {
  await db
    .updateTable('member')
    .set({ presence })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', memberId)
    .execute();
};
