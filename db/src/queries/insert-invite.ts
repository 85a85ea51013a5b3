import type { BotId, InviteId, MemberId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import type { DatabaseTransaction } from '../database.ts';
import { insertAddress } from './insert-address.ts';

export interface NewInvite {
  readonly inviteId: InviteId;
  readonly email: string;
  readonly role: Role;
  readonly botIds: readonly BotId[];
  readonly tokenHash: string;
  readonly invitedBy: MemberId;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Keeps an invite; its link's token is known by its hash only. */
export const insertInvite = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  invite: NewInvite,
): Promise<void> => {
  await transaction
    .insertInto('invite')
    .values({
      workspace_id: workspaceId,
      id: invite.inviteId,
      email: invite.email,
      role: invite.role,
      bot_ids: invite.botIds,
      invited_by: invite.invitedBy,
      created_at: invite.createdAt,
      expires_at: invite.expiresAt,
      accepted_at: null,
      revoked_at: null,
    })
    .execute();
  const { inviteId: id, tokenHash: key, expiresAt } = invite;
  await insertAddress(transaction, { kind: 'invite', key, workspaceId, id, expiresAt });
};
