import type { InviteId, WorkspaceId } from '@baton/core/ids';
import type { DatabaseTransaction } from '../database.ts';
import { deleteAddresses } from './delete-addresses.ts';

/** Marks an invite as used; its link leads nowhere from then on. */
export const saveInviteAccepted = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  { inviteId, now }: { readonly inviteId: InviteId; readonly now: number },
): Promise<void> => {
  await transaction
    .updateTable('invite')
    .set({ accepted_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', inviteId)
    .execute();
  await deleteAddresses(transaction, workspaceId, inviteId);
};
