import type { BotId, ContactId, ConversationId, MemberId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';

export interface ConversationMembership {
  readonly conversationId: ConversationId;
  readonly contactId: ContactId;
  readonly botId: BotId;
  /** Whether the member is an agent of the conversation's bot. */
  readonly isAgentOfBot: boolean;
}

/** A conversation as a member stands to its bot; null where the workspace has none of this id. */
export const findConversationMembership = async (
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, memberId }: { readonly conversationId: ConversationId; readonly memberId: MemberId },
): Promise<ConversationMembership | null> => {
  const row = await db
    .selectFrom('conversation as c')
    .select(['c.id as conversationId', 'c.contact_id as contactId', 'c.bot_id as botId'])
    .select(
      sql<boolean>`exists (select from bot_agent a
        where a.workspace_id = c.workspace_id and a.bot_id = c.bot_id and a.member_id = ${memberId})`.as(
        'isAgentOfBot',
      ),
    )
    .where('c.workspace_id', '=', workspaceId)
    .where('c.id', '=', conversationId)
    .executeTakeFirst();
  return row ?? null;
};
