import type { ConversationId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { ok, type Result } from '@baton/core/result';
import { inTransaction } from '@baton/db/database';
import type { ServiceContext } from '../context.ts';
import type { VisitorLogin } from '../visitor/visitor-login.ts';
import { closeIfOver } from './close-if-over.ts';
import { retried } from './retried.ts';
import { startInTransaction, type Opening, type Started } from './start-in-transaction.ts';
import { wakeUpsOf } from './wake-ups-of.ts';

/** A conversation that is open may turn out to be over, and another may be opened in between; never more often than this. */
const attempts = 3;

const startOnce = async (
  context: ServiceContext,
  login: VisitorLogin,
  opening: Opening,
): Promise<Result<Started, Refusal>> => {
  const started = await retried(() =>
    inTransaction(context.db, (trx) => startInTransaction(context, trx, { login, opening })),
  );
  if (started.ok && started.value.kind === 'started') context.wake(wakeUpsOf(started.value.change, null));
  return started;
};

/** What `startOnce` says, or 'open' with a conversation that is certainly not over. */
export const openOrContinue = async (
  context: ServiceContext,
  login: VisitorLogin,
  opening: Opening,
): Promise<Result<Started, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const started = await startOnce(context, login, opening);
    if (!started.ok || started.value.kind !== 'open') return started;
    const conversationId: ConversationId = started.value.conversationId;
    const isOver = await closeIfOver(context, { workspaceId: login.workspaceId, conversationId });
    if (!isOver || attempt >= attempts) return ok(started.value);
  }
};
