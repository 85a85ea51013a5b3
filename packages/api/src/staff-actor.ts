import type { StaffActor } from '@baton/service/conversation/staff-actor';
import type { ActingMember } from '@baton/service/identity/acting-member';
import type { BotAccess } from '@baton/service/identity/authorise';

/** The member as whoever changes a conversation of this bot. */
export const staffActor = (member: ActingMember, access: BotAccess): StaffActor => ({
  workspaceId: member.workspaceId,
  actor: {
    kind: 'member',
    memberId: member.memberId,
    displayName: member.displayName,
    role: member.role,
    isAgentOfBot: access.isAgentOfBot,
  },
});
