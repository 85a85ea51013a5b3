import type { MemberId, UserId, WorkspaceId } from '@baton/core/ids';
import type { DatabaseTransaction } from '@baton/db/database';
import { insertMember } from '@baton/db/queries/insert-member';
import { insertWorkspace } from '@baton/db/queries/insert-workspace';
import type { ServiceContext } from '../context.ts';
import { writeAudit } from '../identity/write-audit.ts';
import { defaultPresence } from '../members/default-presence.ts';

interface NewWorkspace {
  readonly name: string;
  readonly workspaceOwner: { readonly userId: UserId; readonly displayName: string };
}

/** A workspace with its first Workspace owner, in the transaction of whoever may make one: set-up, or the demo. */
export const makeWorkspace = async (
  context: ServiceContext,
  trx: DatabaseTransaction,
  { name, workspaceOwner }: NewWorkspace,
): Promise<{ readonly workspaceId: WorkspaceId; readonly memberId: MemberId }> => {
  const workspaceId = context.newId('workspace');
  const memberId = context.newId('member');
  const createdAt = context.clock.now();
  await insertWorkspace(trx, { workspaceId, name, createdAt });
  const member = { memberId, ...workspaceOwner, role: 'workspace-owner' as const };
  await insertMember(trx, workspaceId, { ...member, presence: defaultPresence, createdAt });
  const acting = { workspaceId, ...member };
  await writeAudit(context, trx, { member: acting, action: 'workspace.created', subjectId: workspaceId, detail: {} });
  return { workspaceId, memberId };
};
