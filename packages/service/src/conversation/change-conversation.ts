import type { Refusal } from '@baton/core/refusals';
import type { Result } from '@baton/core/result';
import { inTransaction } from '@baton/db/database';
import type { ServiceContext } from '../context.ts';
import { changeInTransaction, type Changed, type ConversationCommand, type Decide } from './change-in-transaction.ts';
import { isUnchanged } from './is-unchanged.ts';
import { retried } from './retried.ts';
import { wakeUpsOf } from './wake-ups-of.ts';

/**
 * The one way in which a conversation that exists is changed: BEGIN, one locking read, a pure decision, one statement that
 * writes all of it, COMMIT; then those who watch are woken (decisions.md, A turn). The same client id of the same actor
 * gets the stored answer, whatever the body. A conversation of another workspace or visitor is `not_found`.
 */
export const changeConversation = async (
  context: ServiceContext,
  command: ConversationCommand,
  decide: Decide,
): Promise<Result<Changed, Refusal>> => {
  const result = await retried(() =>
    inTransaction(context.db, (trx) =>
      changeInTransaction(context, trx, { command: { ...command, isLast: true }, decide }),
    ),
  );
  if (result.ok && result.value.kind === 'changed' && !isUnchanged(result.value.change)) {
    context.wake(wakeUpsOf(result.value.change, result.value.ownerBefore));
  }
  return result;
};
