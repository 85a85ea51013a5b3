import type { MemberId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import { saveMemberName } from '@baton/db/queries/save-member-name';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';

/** One's own display name: what visitors read in the transfer line's place and colleagues read as the owner. */
export const renameMember = async (
  context: ServiceContext,
  member: ActingMember,
  displayName: string,
): Promise<Result<{ readonly memberId: MemberId; readonly displayName: string }, Refusal>> => {
  const { workspaceId, memberId } = member;
  await saveMemberName(context.db, workspaceId, { memberId, displayName });
  context.wake([{ topic: `member:${memberId}`, what: 'presence', revision: null }]);
  return ok({ memberId, displayName });
};
