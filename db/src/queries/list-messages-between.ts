import type { ConversationId, WorkspaceId } from '@baton/core/ids';
import type { Message } from '@baton/core/message/message';
import type { Database } from '../database.ts';
import { messageColumns, messageOf } from '../rows/message-row.ts';

export interface MessagesBetween {
  readonly conversationId: ConversationId;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/** The messages `firstSeq..lastSeq` of a conversation, both ends included. */
export const listMessagesBetween = async (
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, firstSeq, lastSeq }: MessagesBetween,
): Promise<Message[]> => {
  const rows = await db
    .selectFrom('message')
    .select(messageColumns)
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .where('seq', '>=', firstSeq)
    .where('seq', '<=', lastSeq)
    .orderBy('seq')
    .execute();
  return rows.map(messageOf);
};
