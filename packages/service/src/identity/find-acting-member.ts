import { listMembershipsOfUser } from '@baton/db/queries/list-memberships-of-user';
import type { UserId } from '@baton/core/ids';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from './acting-member.ts';

/**
 * Whoever signed in, as a member: of the workspace that they name, or else of their first. Null where they are a member
 * of none, or not of that one, be it there or not (reliability.md, B48).
 */
export const findActingMember = async (
  context: ServiceContext,
  userId: UserId,
  workspaceId: string | null,
): Promise<ActingMember | null> => {
  const memberships = await listMembershipsOfUser(context.db, userId);
  const chosen = workspaceId === null ? memberships[0] : memberships.find((one) => one.workspaceId === workspaceId);
  if (chosen === undefined) return null;
  const { memberId, role, displayName } = chosen;
  return { workspaceId: chosen.workspaceId, memberId, userId, role, displayName };
};
