import type { Actor, ConversationSnapshot } from '../conversation/change.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import type { SystemCommand } from './command.ts';
import type { HandoverEnv } from './handover-env.ts';
import type { HandoverEvent } from './handover-event.ts';
import { ownerGoneAt } from './owner-gone.ts';

type Decision = Result<readonly HandoverEvent[], Refusal>;

const mayVisitorAsk = ({ settings }: ConversationSnapshot): boolean =>
  settings.isLiveChatEnabled && settings.mayVisitorRequestAgent;

/** A block or the visitor asks for a person; the visitor only where the bot has Live Chat and its settings let them. */
export const decideOpen = (
  snapshot: ConversationSnapshot,
  command: Extract<SystemCommand, { type: 'open' }>,
  actor: Actor,
): Decision => {
  const isRefused = actor.kind === 'member' || (command.openedBy === 'visitor' && !mayVisitorAsk(snapshot));
  if (isRefused) return err({ code: 'forbidden' });
  if (snapshot.handover !== null) return err({ code: 'handover_already_open' });
  const { openedBy, at, brief } = command;
  const queueTimeoutMs = command.queueTimeoutMs ?? snapshot.settings.queueTimeoutMs;
  return ok([{ type: 'opened', openedBy, at, brief, queueTimeoutMs }]);
};

/** The visitor stops waiting; with an agent there is nothing to wait for any more. */
export const decideStopWaiting = (snapshot: ConversationSnapshot, actor: Actor): Decision => {
  if (actor.kind !== 'visitor') return err({ code: 'forbidden' });
  if (snapshot.handover === null) return err({ code: 'no_open_handover' });
  if (snapshot.handover.status !== 'pending') return err({ code: 'handover_not_pending' });
  return ok([{ type: 'cancelled', by: 'visitor' }]);
};

/** A timer that comes when its matter is settled, or too early, changes nothing. */
export const decideQueueTimeout = ({ handover }: ConversationSnapshot, env: HandoverEnv): Decision => {
  if (env.actor.kind !== 'system') return err({ code: 'forbidden' });
  const isDue =
    handover !== null && handover.status === 'pending' && handover.expiresAt !== null && handover.expiresAt <= env.now;
  return ok(isDue ? [{ type: 'expired' }] : []);
};

/** An owner without a heartbeat for the grace time loses the conversation to the queue (reliability.md). */
export const decideAgentGone = (snapshot: ConversationSnapshot, env: HandoverEnv): Decision => {
  if (env.actor.kind !== 'system') return err({ code: 'forbidden' });
  const goneAt = snapshot.handover?.status === 'assigned' ? ownerGoneAt(snapshot) : null;
  return ok(goneAt !== null && goneAt <= env.now ? [{ type: 'unassigned', because: 'agent-gone' }] : []);
};
