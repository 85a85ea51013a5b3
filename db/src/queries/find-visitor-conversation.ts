import type { Control } from '@baton/core/conversation/conversation';
import { sessionSchema, type Session } from '@baton/core/engine/session';
import type { BotId, ConversationId, VisitorId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

export interface VisitorConversation {
  readonly conversationId: ConversationId;
  readonly botId: BotId;
  readonly lastSeq: number;
  readonly revision: number;
  readonly control: Control;
  readonly session: Session;
  readonly locale: string | null;
}

/** A visitor's own conversation; null for any other (reliability.md, B50). */
export const findVisitorConversation = async (
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, visitorId }: { readonly conversationId: ConversationId; readonly visitorId: VisitorId },
): Promise<VisitorConversation | null> => {
  const row = await db
    .selectFrom('conversation')
    .select(['id as conversationId', 'bot_id as botId', 'last_seq as lastSeq', 'revision', 'control'])
    .select(['session', 'locale'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', conversationId)
    .where('visitor_id', '=', visitorId)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, session: sessionSchema.parse(row.session) };
};
