import type { BotId, InviteId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import type { DatabaseTransaction } from '../database.ts';

export interface LockedInvite {
  readonly inviteId: InviteId;
  readonly email: string;
  readonly role: Role;
  readonly botIds: readonly BotId[];
}

/** An invite that can still be accepted, locked, so that it is accepted once; null for any other. */
export const lockOpenInvite = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  { inviteId, now }: { readonly inviteId: InviteId; readonly now: number },
): Promise<LockedInvite | null> => {
  const row = await transaction
    .selectFrom('invite')
    .select(['id as inviteId', 'email', 'role', 'bot_ids as botIds'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', inviteId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
};
