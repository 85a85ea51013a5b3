import { closeConversation, isOver } from '@baton/core/conversation/close-conversation';
import type { ConversationChange, ConversationSnapshot } from '@baton/core/conversation/change';
import type { ConversationEnv } from '@baton/core/conversation/env';
import { receiveVisitorMessage as decideMessage } from '@baton/core/conversation/receive-visitor-message';
import type { ClientId, ConversationId } from '@baton/core/ids';
import type { VisitorContent } from '@baton/core/message/content';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import type { VisitorLogin } from '../visitor/visitor-login.ts';
import { changeConversation } from './change-conversation.ts';
import type { Changed } from './change-in-transaction.ts';
import { openOrContinue } from './open-or-continue.ts';
import { turnAnswer, type TurnAnswer } from './turn-answer.ts';
import { sentMessageForVisitor, type Answered, type SentVisitorMessage } from './visitor-answer.ts';

export interface VisitorMessageInput {
  readonly conversationId: ConversationId;
  readonly clientId: ClientId;
  readonly content: VisitorContent;
}

/** A message to a conversation that is past its end, but not closed yet, closes it instead. */
const receiveOrClose =
  (input: VisitorMessageInput) =>
  (snapshot: ConversationSnapshot, env: ConversationEnv): Result<ConversationChange, Refusal> =>
    snapshot.conversation.closedAt === null && isOver(snapshot.conversation, env.now)
      ? closeConversation(snapshot, { ...env, clientId: null })
      : decideMessage(snapshot, input, env);

const receive = (
  context: ServiceContext,
  login: VisitorLogin,
  input: VisitorMessageInput,
): Promise<Result<Changed, Refusal>> => {
  const { conversationId, clientId } = input;
  return changeConversation(
    context,
    {
      workspaceId: login.workspaceId,
      conversationId,
      actor: { kind: 'visitor' },
      clientId,
      isTheirs: (snapshot) => snapshot.conversation.visitorId === login.visitorId,
    },
    receiveOrClose(input),
  );
};

/** Whether the addressed conversation is closed, so that the message is to begin another one. */
const isClosed = (received: Result<Changed, Refusal>): boolean => {
  if (!received.ok) return received.error.code === 'conversation_closed';
  return received.value.kind === 'changed' && received.value.change.conversation.closedAt !== null;
};

const answered = (isNew: boolean, answer: TurnAnswer): Result<Answered<SentVisitorMessage>, Refusal> =>
  ok({ isNew, answer: sentMessageForVisitor(answer) });

/**
 * The message begins a new conversation (decisions.md, Closing), or goes to the one that was opened meanwhile. The opening
 * is kept by the message's client id, so that a repeat to the closed conversation finds the same answer.
 */
const receiveElsewhere = async (
  context: ServiceContext,
  login: VisitorLogin,
  input: VisitorMessageInput,
): Promise<Result<Answered<SentVisitorMessage>, Refusal>> => {
  const { clientId, content } = input;
  const opened = await openOrContinue(context, login, { clientId, firstMessage: content });
  if (!opened.ok) return opened;
  const started = opened.value;
  if (started.kind !== 'open') return answered(started.kind === 'started', started.answer);
  const received = await receive(context, login, { ...input, conversationId: started.conversationId });
  if (!received.ok) return received;
  if (isClosed(received)) return err({ code: 'conversation_closed' });
  return answered(received.value.kind === 'changed', await turnAnswer(context.db, received.value));
};

/**
 * A visitor's message and what the bot says to it, in one turn. The same client id again gets the same answer. Refuses a
 * conversation that is not this visitor's (`not_found`) and a choice that is not on offer (`unknown_choice`).
 */
export const receiveVisitorMessage = async (
  context: ServiceContext,
  login: VisitorLogin,
  input: VisitorMessageInput,
): Promise<Result<Answered<SentVisitorMessage>, Refusal>> => {
  const received = await receive(context, login, input);
  if (isClosed(received)) return receiveElsewhere(context, login, input);
  if (!received.ok) return received;
  return answered(received.value.kind === 'changed', await turnAnswer(context.db, received.value));
};
