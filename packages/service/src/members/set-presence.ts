import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
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
  context.wake([{ topic: `member:${memberId}`, what: 'presence', revision: null }]);
  return ok({ presence });
};
