import type { BotId, ConversationId, HandoverId, MemberId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

export interface OwnedConversation {
  readonly conversationId: ConversationId;
  readonly botId: BotId;
  readonly handoverId: HandoverId;
}

/** The conversations that a member owns, of one bot or of all (`botId` null), in the order of their queue numbers. */
export const listOwnedConversations = (
  db: Database,
  workspaceId: WorkspaceId,
  { memberId, botId }: { readonly memberId: MemberId; readonly botId: BotId | null },
): Promise<OwnedConversation[]> =>
  db
    .selectFrom('handover')
    .select(['conversation_id as conversationId', 'bot_id as botId', 'id as handoverId'])
    .where('workspace_id', '=', workspaceId)
    .where('owner_id', '=', memberId)
    .where('kind', '=', 'live')
    .where('status', '=', 'assigned')
    .$if(botId !== null, (query) => query.where('bot_id', '=', botId))
    .orderBy('bot_id')
    .orderBy('queue_number')
    .execute();
