import { encodeForVisitor } from '@baton/channels/web/encode';
import type { ConversationPage, VisitorMessage } from '@baton/core/live/visitor-api';
import type { ConversationId } from '@baton/core/ids';
import type { TurnAnswer } from './turn-answer.ts';

/** `isNew` is false for an answer that was given before: HTTP says 200 instead of 201. */
export interface Answered<Answer> {
  readonly isNew: boolean;
  readonly answer: Answer;
}

export interface SentVisitorMessage extends ConversationPage {
  readonly conversationId: ConversationId;
  /** The visitor's own; `messages` are what came of it. */
  readonly message: VisitorMessage;
}

export interface OpenedConversation extends ConversationPage {
  readonly conversationId: ConversationId;
}

/** A turn as its visitor may see it. */
export const pageForVisitor = (answer: TurnAnswer): OpenedConversation => ({
  conversationId: answer.conversationId,
  messages: answer.messages.map(encodeForVisitor),
  lastSeq: answer.lastSeq,
  revision: answer.revision,
  control: answer.control,
  awaiting: answer.awaiting,
});

/** The turn of a visitor's message: that message apart from what came of it. */
export const sentMessageForVisitor = (answer: TurnAnswer): SentVisitorMessage => {
  const { messages, ...page } = pageForVisitor(answer);
  const [message, ...replies] = messages;
  if (message === undefined)
    throw new Error(`The turn of a visitor's message in ${page.conversationId} has no message`);
  return { ...page, message, messages: replies };
};
