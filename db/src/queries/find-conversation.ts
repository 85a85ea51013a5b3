import type { Conversation } from '@baton/core/conversation/conversation';
import type { ConversationId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { conversationColumns, conversationOf, type ConversationRow } from '../rows/conversation-row.ts';

/** A conversation as it stands, not locked; null where the workspace has none of this id. */
export const findConversation = async (
  db: Database,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<Conversation | null> => {
  const { rows } = await sql<ConversationRow>`select ${sql.raw(conversationColumns('c'))}
    from conversation c where c.workspace_id = ${workspaceId} and c.id = ${conversationId}`.execute(db);
  return rows[0] === undefined ? null : conversationOf(rows[0]);
};
