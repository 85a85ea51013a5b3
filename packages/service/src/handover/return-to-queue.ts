import { commandHandover } from '@baton/core/conversation/command-handover';
import type { ConversationId, WorkspaceId } from '@baton/core/ids';
import type { WakeUp } from '@baton/core/live/wake-up';
import type { DatabaseTransaction } from '@baton/db/database';
import type { ServiceContext } from '../context.ts';
import { changeInTransaction } from '../conversation/change-in-transaction.ts';
import { wakeUpsOf } from '../conversation/wake-ups-of.ts';

/**
 * Gives a conversation back to the queue because its owner may no longer answer, in the transaction that took their
 * rights (reliability.md, B16). Returns whom to wake after the commit; nobody when no agent has it any more.
 */
export const returnToQueue = async (
  context: ServiceContext,
  trx: DatabaseTransaction,
  of: { readonly workspaceId: WorkspaceId; readonly conversationId: ConversationId },
): Promise<readonly WakeUp[]> => {
  const changed = await changeInTransaction(context, trx, {
    command: { ...of, actor: { kind: 'system' }, clientId: null },
    decide: (snapshot, env) => commandHandover(snapshot, { type: 'unassign' }, env),
  });
  if (!changed.ok || changed.value.kind !== 'changed') return [];
  return wakeUpsOf(changed.value.change, changed.value.ownerBefore);
};
