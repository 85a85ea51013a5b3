import type { Instant } from '../clock.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import type { ConversationChange, ConversationSnapshot } from './change.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationEnv } from './env.ts';
import { addEvent, beginTurn, finishTurn, patchVisibly } from './turn.ts';

/** Closed, or due to be: nothing of an open handover is ever over (decisions.md, Closing). */
export const isOver = (conversation: Pick<Conversation, 'closedAt' | 'control' | 'closesAt'>, now: Instant): boolean =>
  conversation.closedAt !== null || (conversation.control === 'bot' && conversation.closesAt <= now);

/**
 * Writes `closedAt` once. Refuses a conversation that is closed already; one that is not over is left as it is, with a
 * change that changes nothing.
 */
export const closeConversation = (
  snapshot: ConversationSnapshot,
  env: ConversationEnv,
): Result<ConversationChange, Refusal> => {
  if (snapshot.conversation.closedAt !== null) return err({ code: 'conversation_closed' });
  const turn = beginTurn(snapshot, env);
  if (!isOver(snapshot.conversation, env.now)) return ok(finishTurn(turn, 'close'));
  const closedAt = Math.max(env.now, snapshot.conversation.startedAt);
  return ok(finishTurn(addEvent(patchVisibly(turn, { closedAt }), 'conversation-closed'), 'close'));
};
