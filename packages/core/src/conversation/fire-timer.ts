import { ownerGoneAt } from '../handover/owner-gone.ts';
import type { Refusal } from '../refusals.ts';
import { ok, type Result } from '../result.ts';
import type { ConversationChange, ConversationSnapshot, TimerKind } from './change.ts';
import { commandHandover } from './command-handover.ts';
import type { ConversationEnv } from './env.ts';
import { beginTurn, finishTurn, setTimer } from './turn.ts';

/** When the timer is to come again: it came too early, or the owner was seen since; null when it has no matter any more. */
const dueAgainAt = (snapshot: ConversationSnapshot, kind: TimerKind): number | null =>
  kind === 'agent-gone' ? ownerGoneAt(snapshot) : (snapshot.handover?.expiresAt ?? null);

/** A timer that is due: the same path as any command. Where nothing is to be done it is set anew or taken away. */
export const fireTimer = (
  snapshot: ConversationSnapshot,
  kind: TimerKind,
  env: ConversationEnv,
): Result<ConversationChange, Refusal> => {
  const isClosed = snapshot.conversation.closedAt !== null;
  const nothing = (): ConversationChange => finishTurn(setTimer(beginTurn(snapshot, env), kind, null), kind);
  if (isClosed) return ok(nothing());
  const changed = commandHandover(snapshot, { type: kind }, env);
  if (!changed.ok || changed.value.events.length > 0) return changed;
  return ok({ ...nothing(), timers: [{ kind, dueAt: dueAgainAt(snapshot, kind) }] });
};
