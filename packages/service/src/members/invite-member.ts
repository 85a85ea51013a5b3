import type { BotId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { inTransaction } from '@baton/db/database';
import { insertInvite } from '@baton/db/queries/insert-invite';
import { listBots } from '@baton/db/queries/list-bots';
import { listMembers } from '@baton/db/queries/list-members';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { writeAudit } from '../identity/write-audit.ts';
import { inviteLifetimeMs } from './invite-lifetime.ts';

export interface InviteInput {
  readonly email: string;
  readonly role: Role;
  readonly botIds: readonly BotId[];
}

export interface NewInvite {
  /** The secret of the link; kept as a hash, so that this is the only time that it is known. */
  readonly token: string;
  readonly expiresAt: number;
}

/**
 * Makes a link by which one person becomes a member, and an agent of the bots named. Refused: `already_member`;
 * `not_found` where a bot is not of this workspace.
 */
export const inviteMember = async (
  context: ServiceContext,
  member: ActingMember,
  input: InviteInput,
): Promise<Result<NewInvite, Refusal>> => {
  const { workspaceId } = member;
  const email = input.email.toLowerCase();
  const now = context.clock.now();
  const token = context.secrets.newToken();
  return await inTransaction(context.db, async (trx) => {
    const members = await listMembers(trx, workspaceId, now);
    if (members.some((one) => one.email === email)) return err({ code: 'already_member' });
    const bots = await listBots(trx, workspaceId, { memberId: null, now });
    if (!input.botIds.every((botId) => bots.some((bot) => bot.botId === botId))) return err({ code: 'not_found' });
    const inviteId = context.newId('invite');
    const expiresAt = now + inviteLifetimeMs;
    await insertInvite(trx, workspaceId, {
      inviteId,
      tokenHash: context.secrets.hashToken(token),
      email,
      role: input.role,
      botIds: [...new Set(input.botIds)],
      invitedBy: member.memberId,
      createdAt: now,
      expiresAt,
    });
    await writeAudit(context, trx, {
      member,
      action: 'member.invited',
      subjectId: inviteId,
      detail: { role: input.role },
    });
    return ok({ token, expiresAt });
  });
};
