import { isAllowed, type Permission } from '@baton/core/identity/permission';
import type { BotId, ContactId, ConversationId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import type { ActingMember } from './acting-member.ts';

/** A bot of the member's own workspace, and whether they are one of its agents. */
export interface BotAccess {
  readonly botId: BotId;
  readonly isAgentOfBot: boolean;
}

/** A conversation of the member's own workspace, with what its bot says about the member. */
export interface ConversationAccess extends BotAccess {
  readonly conversationId: ConversationId;
  readonly contactId: ContactId;
}

/** Whether the member may do this in the workspace, where no bot is in question. */
export const authoriseInWorkspace = (member: ActingMember, permission: Permission): Result<ActingMember, Refusal> =>
  isAllowed({ role: member.role, isAgentOfBot: false }, permission) ? ok(member) : err({ code: 'forbidden' });

/**
 * Whether the member may do this in the bot. A bot that they may not even see is answered as one that is not there, and
 * so is null, which stands for an id that is of no bot or conversation of their workspace (reliability.md, B48).
 */
export const authoriseInBot = <Access extends BotAccess>(
  member: ActingMember,
  access: Access | null,
  permission: Permission,
): Result<Access, Refusal> => {
  if (access === null) return err({ code: 'not_found' });
  const membership = { role: member.role, isAgentOfBot: access.isAgentOfBot };
  if (!isAllowed(membership, 'bot.view')) return err({ code: 'not_found' });
  return isAllowed(membership, permission) ? ok(access) : err({ code: 'forbidden' });
};
