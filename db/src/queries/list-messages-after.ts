import type { ConversationId, WorkspaceId } from '@baton/core/ids';
import type { Message } from '@baton/core/message/message';
import type { Database } from '../database.ts';
import { messageColumns, messageOf } from '../rows/message-row.ts';

export interface MessagesAfter {
  readonly conversationId: ConversationId;
  /** The reader's last revision; 0 brings everything. */
  readonly afterRevision: number;
  readonly limit: number;
}

/** Messages that are new or changed since a revision, in the order of their revisions, then of `seq`. */
export const listMessagesAfter = async (
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, afterRevision, limit }: MessagesAfter,
): Promise<Message[]> => {
  const rows = await db
    .selectFrom('message')
    .select(messageColumns)
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .where('revision', '>', afterRevision)
    .orderBy('revision')
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(messageOf);
};
