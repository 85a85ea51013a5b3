import type { ConversationChange, StoredCommand } from '@baton/core/conversation/change';
import type { Control } from '@baton/core/conversation/conversation';
import { awaitingOf } from '@baton/core/engine/run';
import type { ConversationId, MemberId, WorkspaceId } from '@baton/core/ids';
import type { Awaiting } from '@baton/core/message/awaiting';
import type { Message } from '@baton/core/message/message';
import type { Database } from '@baton/db/database';
import { listMessagesBetween } from '@baton/db/queries/list-messages-between';
import type { Changed } from './change-in-transaction.ts';

/** What a turn answers: the messages it made and how the conversation stood after it. */
export interface TurnAnswer {
  readonly conversationId: ConversationId;
  readonly messages: readonly Message[];
  readonly lastSeq: number;
  readonly revision: number;
  readonly control: Control;
  readonly ownerId: MemberId | null;
  readonly awaiting: Awaiting | null;
}

export const answerOfChange = ({ conversation, messages }: ConversationChange): TurnAnswer => ({
  conversationId: conversation.id,
  messages,
  lastSeq: conversation.lastSeq,
  revision: conversation.revision,
  control: conversation.control,
  ownerId: conversation.ownerId,
  awaiting: conversation.control === 'bot' ? awaitingOf(conversation.session) : null,
});

/** The answer that a command was given before, rebuilt from the rows of its turn (decisions.md, Conversation). */
export const answerOfStored = async (
  db: Database,
  of: { readonly workspaceId: WorkspaceId; readonly conversationId: ConversationId },
  command: StoredCommand,
): Promise<TurnAnswer> => {
  const { firstSeq, lastSeq, revision, control, ownerId, awaiting } = command;
  const messages =
    lastSeq < firstSeq ? [] : await listMessagesBetween(db, of.workspaceId, { ...of, firstSeq, lastSeq });
  return { conversationId: of.conversationId, messages, lastSeq, revision, control, ownerId, awaiting };
};

/** The same answer, the first time and every time after. */
export const turnAnswer = async (db: Database, changed: Changed): Promise<TurnAnswer> => {
  if (changed.kind === 'changed') return answerOfChange(changed.change);
  const { workspaceId, id: conversationId } = changed.snapshot.conversation;
  return answerOfStored(db, { workspaceId, conversationId }, changed.command);
};
