import type { ChannelKind, Control } from '@baton/core/conversation/conversation';
import type { BotId, ContactId, ConversationId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { cursorOf, readCursor } from '../rows/cursor.ts';

export interface HistoryRow {
  readonly conversationId: ConversationId;
  readonly botId: BotId;
  readonly botName: string;
  readonly reference: number;
  readonly channel: ChannelKind;
  readonly control: Control;
  readonly startedAt: number;
  readonly closedAt: number | null;
  readonly lastVisitorText: string | null;
  readonly lastVisitorAt: number;
}

export interface HistoryPage {
  readonly contactId: ContactId;
  /** The bots that the reader may see; null for all. */
  readonly botIds: readonly BotId[] | null;
  readonly cursor: string | null;
  readonly limit: number;
}

/** A contact's conversations, the newest first; paging neither loses nor doubles one while new ones arrive (B36). */
export const listContactHistory = async (
  db: Database,
  workspaceId: WorkspaceId,
  { contactId, botIds, cursor, limit }: HistoryPage,
): Promise<{ readonly rows: HistoryRow[]; readonly cursor: string | null }> => {
  const list = `${workspaceId} ${contactId}`;
  const after = readCursor(cursor, list);
  const rows: HistoryRow[] = await db
    .selectFrom('conversation as c')
    .innerJoin('bot as b', (join) => join.onRef('b.workspace_id', '=', 'c.workspace_id').onRef('b.id', '=', 'c.bot_id'))
    .select(['c.id as conversationId', 'c.bot_id as botId', 'b.name as botName', 'c.reference', 'c.channel'])
    .select(['c.control', 'c.started_at as startedAt', 'c.closed_at as closedAt'])
    .select(['c.last_visitor_text as lastVisitorText', 'c.last_visitor_at as lastVisitorAt'])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.contact_id', '=', contactId)
    .$if(botIds !== null, (query) => query.where(sql<boolean>`c.bot_id = any(${botIds}::text[])`))
    .$if(after !== null, (query) =>
      query.where((where) =>
        where(where.refTuple('c.started_at', 'c.id'), '<', where.tuple(after?.at ?? 0, asConversationId(after?.id))),
      ),
    )
    .orderBy('c.started_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute();
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { rows, cursor: last === undefined ? null : cursorOf({ at: last.startedAt, id: last.conversationId }, list) };
};

const asConversationId = (id: string | undefined): ConversationId => `cnv_${(id ?? '').slice('cnv_'.length)}`;
