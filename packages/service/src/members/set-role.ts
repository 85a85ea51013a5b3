import type { Role } from '@baton/core/identity/role';
import type { MemberId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import type { Result } from '@baton/core/result';
import { saveMemberRole } from '@baton/db/queries/save-member-role';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { changeRights } from './change-rights.ts';

/** Gives a member another role, which holds at once, also on the pages that they have open. */
export const setRole = (
  context: ServiceContext,
  member: ActingMember,
  input: { readonly memberId: MemberId; readonly role: Role },
): Promise<Result<{ readonly memberId: MemberId }, Refusal>> =>
  changeRights(context, member, {
    ...input,
    action: 'member.role-set',
    write: (trx) => saveMemberRole(trx, member.workspaceId, input),
  });
