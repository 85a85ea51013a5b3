import type { ConversationChange } from '@baton/core/conversation/change';
import type { HandoverId } from '@baton/core/ids';
import type { DatabaseTransaction } from '../database.ts';
import { changeParameters } from '../rows/change-parameters.ts';
import { insertConversation, updateConversation, updateTalk } from './conversation-change-statement.ts';

/** What the database gave: the queue numbers of handovers that had none, by handover. */
export interface SavedChange {
  readonly queueNumbers: Readonly<Record<HandoverId, number>>;
}

/**
 * Writes everything of a change in one statement: the conversation, messages (new ones, and changed ones by their id),
 * handovers, contact, intervals, events, timers, trace and the command. The conversation is to be locked by
 * `lockConversation` in the same transaction; a new one's visitor by `lockVisitor`. With `isLast` the transaction ends
 * with it.
 */
export const saveConversationChange = async (
  transaction: DatabaseTransaction,
  change: ConversationChange,
  { isLast }: { readonly isLast: boolean } = { isLast: false },
): Promise<SavedChange> => {
  const statement = statementOf(change);
  const parameters = changeParameters(change);
  const { rows } = await transaction.executeQuery(isLast ? statement.lastWith(parameters) : statement.with(parameters));
  const queueNumbers: Record<HandoverId, number> = {};
  for (const { id, queueNumber } of rows) queueNumbers[id] = queueNumber;
  return { queueNumbers };
};

const statementOf = (change: ConversationChange): typeof updateConversation => {
  if (change.isNew) return insertConversation;
  return isTalk(change) ? updateTalk : updateConversation;
};

const isTalk = (change: ConversationChange): boolean =>
  !change.startsInterval &&
  change.conversation.closedAt === null &&
  change.contact === null &&
  change.handovers.length + change.events.length + change.timers.length === 0;
