import type { MemberId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

export const saveMemberName = async (
  db: Database,
  workspaceId: WorkspaceId,
  { memberId, displayName }: { readonly memberId: MemberId; readonly displayName: string },
): Promise<void> => {
  await db
    .updateTable('member')
    .set({ display_name: displayName })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', memberId)
    .execute();
};
