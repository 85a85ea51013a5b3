import { defaultPresence } from './default-presence.ts';
import type { MemberId, UserId, WorkspaceId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { type DatabaseTransaction, inTransaction } from '@baton/db/database';
import { findBotMembership } from '@baton/db/queries/find-bot-membership';
import { insertBotAgent } from '@baton/db/queries/insert-bot-agent';
import { insertMember } from '@baton/db/queries/insert-member';
import { lockMembers } from '@baton/db/queries/lock-members';
import { lockOpenInvite } from '@baton/db/queries/lock-open-invite';
import { saveInviteAccepted } from '@baton/db/queries/save-invite-accepted';
import type { ServiceContext } from '../context.ts';
import { accountFor } from '../identity/account-for.ts';
import { writeAudit } from '../identity/write-audit.ts';
import { findOpenInvite, type OpenInvite } from './find-open-invite.ts';

export interface AcceptInput {
  readonly token: string;
  readonly displayName: string;
  readonly password: string;
}

export interface NewMember {
  readonly workspaceId: WorkspaceId;
  readonly memberId: MemberId;
}

interface Joining {
  readonly invite: OpenInvite;
  readonly userId: UserId;
  readonly displayName: string;
}

const becomeAgent = async (trx: DatabaseTransaction, invite: OpenInvite, memberId: MemberId): Promise<void> => {
  for (const botId of invite.botIds) {
    const bot = await findBotMembership(trx, invite.workspaceId, { botId, memberId });
    if (bot !== null) await insertBotAgent(trx, invite.workspaceId, { botId, memberId });
  }
};

/** Under the invite's lock, so that a link used twice at the same instant makes one member (B47). */
const join = async (
  context: ServiceContext,
  trx: DatabaseTransaction,
  { invite, userId, displayName }: Joining,
): Promise<Result<NewMember, Refusal>> => {
  const { workspaceId, inviteId, role } = invite;
  const now = context.clock.now();
  const locked = await lockOpenInvite(trx, workspaceId, { inviteId, now });
  if (locked === null) return err({ code: 'link_expired' });
  const members = await lockMembers(trx, workspaceId);
  if (members.some((one) => one.userId === userId)) return err({ code: 'already_member' });
  const memberId = context.newId('member');
  await insertMember(trx, workspaceId, {
    memberId,
    userId,
    displayName,
    role,
    presence: defaultPresence,
    createdAt: now,
  });
  await becomeAgent(trx, invite, memberId);
  await saveInviteAccepted(trx, workspaceId, { inviteId, now });
  const member = { workspaceId, memberId, userId, role, displayName };
  await writeAudit(context, trx, { member, action: 'member.joined', subjectId: memberId, detail: { role } });
  return ok({ workspaceId, memberId });
};

/**
 * Uses up an invite's link. Refused: `link_expired`, alike for every link that is not open; `already_member`;
 * `invalid_input` where the e-mail has an account with another password.
 */
export const acceptInvite = async (
  context: ServiceContext,
  input: AcceptInput,
): Promise<Result<NewMember, Refusal>> => {
  const invite = await findOpenInvite(context, input.token);
  if (invite === null) return err({ code: 'link_expired' });
  const { displayName, password } = input;
  const account = await accountFor(context, { email: invite.email, password, name: displayName });
  if (!account.ok) return account;
  const userId = account.value;
  const joined = await inTransaction(context.db, (trx) => join(context, trx, { invite, userId, displayName }));
  if (joined.ok) context.wake(invite.botIds.map((botId) => ({ topic: `bot:${botId}`, what: 'bots', revision: null })));
  return joined;
};
