import { fireTimer } from '@baton/core/conversation/fire-timer';
import { claimDueTimers, type DueTimer } from '@baton/db/queries/claim-due-timers';
import { deleteTimer } from '@baton/db/queries/delete-timer';
import { renewTimerLease } from '@baton/db/queries/renew-timer-lease';
import type { ServiceContext } from '../context.ts';
import { changeConversation } from '../conversation/change-conversation.ts';

const fire = async (context: ServiceContext, timer: DueTimer): Promise<void> => {
  const { workspaceId, conversationId, kind } = timer;
  const isOurs = await renewTimerLease(context.db, workspaceId, { ...timer, now: context.clock.now() });
  if (!isOurs) return;
  const changed = await changeConversation(
    context,
    { workspaceId, conversationId, actor: { kind: 'system' }, clientId: null },
    (snapshot, env) => fireTimer(snapshot, kind, env),
  );
  if (!changed.ok) await deleteTimer(context.db, workspaceId, timer);
};

/** A timer that fails is logged and left to its lease, so that it is tried again and holds up no other. */
const fireSafely = async (context: ServiceContext, timer: DueTimer): Promise<void> => {
  try {
    await fire(context, timer);
  } catch (error) {
    context.log.error({ err: error, kind: timer.kind, conversationId: timer.conversationId }, 'a timer could not fire');
  }
};

/**
 * Fires timers that are due by the process's clock, at most `limit`, one after the other: the body of the worker. Each is
 * held by a lease that is renewed before its turn, so that no two workers fire one; a dead worker's are free after 30 s.
 * Returns how many it claimed, so that the worker comes back at once while there are more.
 */
export const fireDueTimers = async (context: ServiceContext, limit: number): Promise<number> => {
  const timers = await claimDueTimers(context.db, { now: context.clock.now(), limit });
  for (const timer of timers) await fireSafely(context, timer);
  return timers.length;
};
