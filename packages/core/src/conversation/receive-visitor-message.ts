import { awaitingOf } from '../engine/run.ts';
import type { Session } from '../engine/session.ts';
import type { StepResult } from '../engine/step.ts';
import type { Choice, MessageContent, VisitorContent } from '../message/content.ts';
import { messagePreview } from '../message/message.ts';
import { textContent } from '../message/text-content.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import { applyStepResult, runStep } from './apply-step.ts';
import type { ConversationChange, ConversationSnapshot } from './change.ts';
import { isOver } from './close-conversation.ts';
import type { ConversationEnv } from './env.ts';
import { shortened } from './shortened.ts';
import { statusInstantsAfter } from './status.ts';
import { addSentMessage, beginTurn, finishTurn, patch, type Turn } from './turn.ts';

const chosen = (choiceIds: readonly string[], offered: readonly Choice[]): Choice[] | null => {
  const choices = choiceIds.map((id) => offered.find((choice) => choice.id === id));
  return choices.every((choice) => choice !== undefined) ? choices : null;
};

/** The visitor's input as it is kept before the engine has seen it; null for a choice that is not on offer. */
const contentOf = (content: VisitorContent, session: Session): MessageContent | null => {
  if (content.type === 'text') return textContent(content.text);
  const awaiting = awaitingOf(session);
  const choices = awaiting?.kind === 'choices' ? chosen(content.choiceIds, awaiting.choices) : null;
  return choices === null ? null : { type: 'choice', choices };
};

/** The message as understood: the engine may know a typed title as a choice. */
const asAnswered = (content: MessageContent, result: StepResult | null): MessageContent => {
  const answered = result?.effects.find((effect) => effect.type === 'answered');
  return answered === undefined ? content : answered.content;
};

/** Appends the visitor's message and moves every instant of the status with it (decisions.md, Status in SQL). */
export const addVisitorMessage = (turn: Turn, content: MessageContent): Turn =>
  patch(addSentMessage(turn, { kind: 'visitor' }, content), {
    lastVisitorText: shortened(messagePreview(content)),
    lastVisitorAt: turn.env.now,
    ...statusInstantsAfter(turn.env.now, turn.before.settings),
  });

/**
 * A visitor's message: kept whoever has control, answered by the bot only while it has it (decisions.md; B31). Refuses a
 * message to a conversation that is over, which begins a new one instead, and a choice that is not on offer.
 */
export const receiveVisitorMessage = (
  snapshot: ConversationSnapshot,
  input: { readonly content: VisitorContent },
  env: ConversationEnv,
): Result<ConversationChange, Refusal> => {
  if (isOver(snapshot.conversation, env.now)) return err({ code: 'conversation_closed' });
  const content = contentOf(input.content, snapshot.conversation.session);
  if (content === null) return err({ code: 'unknown_choice' });
  const turn = beginTurn(snapshot, env);
  const result =
    snapshot.conversation.control === 'bot' ? runStep(turn, { type: 'message', content: input.content }) : null;
  const heard = addVisitorMessage(turn, asAnswered(content, result));
  return ok(finishTurn(result === null ? heard : applyStepResult(heard, result), 'message'));
};
