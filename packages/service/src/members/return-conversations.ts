import { isAllowed } from '@baton/core/identity/permission';
import type { Role } from '@baton/core/identity/role';
import type { MemberId, WorkspaceId } from '@baton/core/ids';
import type { WakeUp } from '@baton/core/live/wake-up';
import type { DatabaseTransaction } from '@baton/db/database';
import { findBotMembership } from '@baton/db/queries/find-bot-membership';
import { listOwnedConversations } from '@baton/db/queries/list-owned-conversations';
import type { ServiceContext } from '../context.ts';
import { returnToQueue } from '../handover/return-to-queue.ts';

/** A member as they stand after a change of their rights; `role` null: removed. */
export interface ChangedMember {
  readonly workspaceId: WorkspaceId;
  readonly memberId: MemberId;
  readonly role: Role | null;
}

/**
 * Gives the queue back every conversation that the member may no longer answer in, with its first waiting time, in the
 * transaction that changed their rights: there is no instant at which nobody has it (reliability.md, B16). Returns whom to wake.
 */
export const returnConversations = async (
  context: ServiceContext,
  trx: DatabaseTransaction,
  { workspaceId, memberId, role }: ChangedMember,
): Promise<readonly WakeUp[]> => {
  const wakes: WakeUp[] = [];
  for (const { conversationId, botId } of await listOwnedConversations(trx, workspaceId, { memberId, botId: null })) {
    const access = await findBotMembership(trx, workspaceId, { botId, memberId });
    const isAgentOfBot = access?.isAgentOfBot ?? false;
    if (role !== null && isAllowed({ role, isAgentOfBot }, 'live-chat.act')) continue;
    wakes.push(...(await returnToQueue(context, trx, { workspaceId, conversationId })));
  }
  return wakes;
};
