import type { Role } from '@baton/core/identity/role';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import { findOpenInvite } from './find-open-invite.ts';

export interface InviteSummary {
  readonly workspaceName: string;
  readonly email: string;
  readonly role: Role;
}

/** What a link invites to; refused (`link_expired`) alike where it was used, revoked, is over, or never was. */
export const lookAtInvite = async (context: ServiceContext, token: string): Promise<Result<InviteSummary, Refusal>> => {
  const invite = await findOpenInvite(context, token);
  if (invite === null) return err({ code: 'link_expired' });
  return ok({ workspaceName: invite.workspaceName, email: invite.email, role: invite.role });
};
