import type { Role } from '@baton/core/identity/role';
import type { MemberId, UserId } from '@baton/core/ids';
import type { WakeUp } from '@baton/core/live/wake-up';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { type DatabaseTransaction, inTransaction } from '@baton/db/database';
import { listMembershipsOfUser } from '@baton/db/queries/list-memberships-of-user';
import { lockMembers } from '@baton/db/queries/lock-members';
import type { ServiceContext } from '../context.ts';
import { retried } from '../conversation/retried.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { writeAudit } from '../identity/write-audit.ts';
import { returnConversations } from './return-conversations.ts';

interface RightsChange {
  readonly memberId: MemberId;
  /** The role after the change; null takes the member out of the workspace. */
  readonly role: Role | null;
  readonly action: string;
  write(trx: DatabaseTransaction): Promise<void>;
}

interface Changed {
  readonly userId: UserId;
  readonly wakes: readonly WakeUp[];
}

const changeIn = async (
  context: ServiceContext,
  trx: DatabaseTransaction,
  { member, change }: { readonly member: ActingMember; readonly change: RightsChange },
): Promise<Result<Changed, Refusal>> => {
  const { workspaceId } = member;
  const { memberId, role, action } = change;
  const members = await lockMembers(trx, workspaceId);
  const target = members.find((one) => one.memberId === memberId);
  if (target === undefined) return err({ code: 'not_found' });
  const isAnotherOwner = members.some((one) => one.memberId !== memberId && one.role === 'workspace-owner');
  if (role !== 'workspace-owner' && !isAnotherOwner) return err({ code: 'last_workspace_owner' });
  await change.write(trx);
  const wakes = await returnConversations(context, trx, { workspaceId, memberId, role });
  await writeAudit(context, trx, { member, action, subjectId: memberId, detail: { from: target.role, to: role } });
  return ok({ userId: target.userId, wakes });
};

/** The sockets close in any case; the logins only of who is left without any workspace (B45). */
const closeWhatIsLost = async ({ db, accounts }: ServiceContext, userId: UserId): Promise<void> => {
  const left = await listMembershipsOfUser(db, userId);
  if (left.length === 0) await accounts.closeLogins(userId);
  else accounts.closeSockets(userId);
};

/**
 * Changes what a member may do, in one transaction with the return of the conversations that they may no longer answer
 * in; only then are their sockets closed (decisions.md, Identity and keys; B16). The last Workspace owner stays.
 */
export const changeRights = async (
  context: ServiceContext,
  member: ActingMember,
  change: RightsChange,
): Promise<Result<{ readonly memberId: MemberId }, Refusal>> => {
  const { memberId } = change;
  const changed = await retried(() => inTransaction(context.db, (trx) => changeIn(context, trx, { member, change })));
  if (!changed.ok) return changed;
  await closeWhatIsLost(context, changed.value.userId);
  context.wake([...changed.value.wakes, { topic: `member:${memberId}`, what: 'presence', revision: null }]);
  return ok({ memberId });
};
