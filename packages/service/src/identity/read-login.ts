import { listMembershipsOfUser } from '@baton/db/queries/list-memberships-of-user';
import type { UserId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import type { LoginSummary } from './login-summary.ts';

/**
 * Who signed in and where they are: in the workspace that they name, or else in their first, so that a name that a
 * browser kept for too long does no harm. Refused (`forbidden`) to an account that is a member of nothing any more.
 */
export const readLogin = async (
  context: ServiceContext,
  userId: UserId,
  workspaceId: string | null,
): Promise<Result<LoginSummary, Refusal>> => {
  const memberships = await listMembershipsOfUser(context.db, userId);
  const current = memberships.find((one) => one.workspaceId === workspaceId) ?? memberships[0];
  if (current === undefined) return err({ code: 'forbidden' });
  const summaries = memberships.map(({ presence: _presence, email: _email, ...summary }) => summary);
  const { email, ...here } = current;
  return ok({ userId, email, memberships: summaries, current: here });
};
