import type { MemberId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import type { Database } from '../database.ts';

export const saveMemberRole = async (
  db: Database,
  workspaceId: WorkspaceId,
  { memberId, role }: { readonly memberId: MemberId; readonly role: Role },
): Promise<void> => {
  await db
    .updateTable('member')
    .set({ role })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', memberId)
    .execute();
};
