import type { MemberId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import type { Result } from '@baton/core/result';
import { removeMember as removeMemberRow } from '@baton/db/queries/remove-member';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { changeRights } from './change-rights.ts';

/** Takes a member out of the workspace; what they wrote stays under their name. */
export const removeMember = (
  context: ServiceContext,
  member: ActingMember,
  memberId: MemberId,
): Promise<Result<{ readonly memberId: MemberId }, Refusal>> =>
  changeRights(context, member, {
    memberId,
    role: null,
    action: 'member.removed',
    write: (trx) => removeMemberRow(trx, member.workspaceId, { memberId, now: context.clock.now() }),
  });
