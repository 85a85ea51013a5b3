import type { InviteId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';
import { deleteAddresses } from './delete-addresses.ts';

/** Takes an invite back; false where there is none that could still be accepted. */
export const saveInviteRevoked = async (
  db: Database,
  workspaceId: WorkspaceId,
  { inviteId, now }: { readonly inviteId: InviteId; readonly now: number },
): Promise<boolean> => {
  const revoked = await db
    .updateTable('invite')
    .set({ revoked_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', inviteId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  await deleteAddresses(db, workspaceId, inviteId);
  return revoked.numUpdatedRows === 1n;
};
