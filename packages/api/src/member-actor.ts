import type { Actor } from '@baton/core/conversation/change';
import type { ActingMember } from '@baton/service/identity/acting-member';
import type { BotAccess } from '@baton/service/identity/authorise';

export type MemberActor = Extract<Actor, { kind: 'member' }>;

/** The member as whoever changes a conversation of this bot. */
export const memberActor = (member: ActingMember, access: BotAccess): MemberActor => ({
  kind: 'member',
  memberId: member.memberId,
  displayName: member.displayName,
  role: member.role,
  isAgentOfBot: access.isAgentOfBot,
});
