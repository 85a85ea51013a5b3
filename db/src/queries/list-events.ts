import type { ConversationEvent } from '@baton/core/conversation/change';
import type { ConversationId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';
import { actorSchema } from '../rows/actor-schema.ts';

/** What the staff sees happened in a conversation, in order. */
export const listEvents = async (
  db: Database,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<ConversationEvent[]> => {
  const rows = await db
    .selectFrom('conversation_event')
    .select(['id', 'kind', 'actor', 'handover_id as handoverId', 'owner_id as ownerId', 'owner_name as ownerName'])
    .select(['detail', 'after_seq as afterSeq', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .orderBy('revision')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, actor: actorSchema.parse(row.actor) }));
};
