import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import { listMembers } from '@baton/db/queries/list-members';
import { saveMemberPresence } from '@baton/db/queries/save-member-presence';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import type { Presence } from '../identity/login-summary.ts';

/** One's own toggle; it takes nothing away from the conversations that one owns. */
export const setPresence = async (
  context: ServiceContext,
  member: ActingMember,
  presence: Presence,
): Promise<Result<{ readonly presence: Presence }, Refusal>> => {
  const { workspaceId, memberId } = member;
  await saveMemberPresence(context.db, workspaceId, { memberId, presence });
  const members = await listMembers(context.db, workspaceId, context.clock.now());
  const botIds = members.find((one) => one.memberId === memberId)?.botIds ?? [];
  const topics = [`member:${memberId}`, ...botIds.map((botId) => `bot:${botId}`)];
  context.wake(topics.map((topic) => ({ topic, what: 'presence', revision: null })));
  return ok({ presence });
};
