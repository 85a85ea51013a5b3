import type { Control } from '@baton/core/conversation/conversation';
import { sessionSchema, type Session } from '@baton/core/engine/session';
import type { BotId, ConversationId, VisitorId, WorkspaceId } from '@baton/core/ids';
import { messageSchema, type Message } from '@baton/core/message/message';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { prepareStatement } from '../prepared-statement.ts';
import { messageJson } from '../rows/message-json.ts';

export interface PageOf {
  readonly conversationId: ConversationId;
  /** The revision that the reader holds. */
  readonly after: number;
  /** Messages at most. */
  readonly limit: number;
}

/** What changed after a revision, in order of change, and how the conversation stood at the same moment. */
export interface FoundMessagePage {
  readonly visitorId: VisitorId;
  readonly botId: BotId;
  readonly lastSeq: number;
  readonly revision: number;
  readonly control: Control;
  readonly session: Session;
  readonly messages: readonly Message[];
}

interface Row {
  readonly visitorId: VisitorId;
  readonly botId: BotId;
  readonly lastSeq: number;
  readonly revision: number;
  readonly control: Control;
  readonly session: unknown;
  readonly messages: unknown;
}

interface Parameters extends PageOf {
  readonly workspaceId: WorkspaceId;
}

/** One statement, so that messages and revision are of one moment: a revision ahead of its messages would lose some. */
const statement = prepareStatement<Parameters, Row>(
  'find-message-page',
  (place) => `
select c.visitor_id as "visitorId", c.bot_id as "botId", c.last_seq as "lastSeq", c.revision, c.control, c.session,
    (select coalesce(json_agg(p.message order by p.revision), '[]') from
      (select m.revision, ${messageJson('m')} as message
        from message m
        where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.revision > ${place('after', 'integer')}
        order by m.revision
        limit ${place('limit', 'integer')}) p) as messages
  from conversation c
  where c.workspace_id = ${place('workspaceId', 'text')} and c.id = ${place('conversationId', 'text')}`,
);

const messagesSchema = z.array(messageSchema);

/** A page of a conversation's messages; null when the workspace has no such conversation. */
export const findMessagePage = async (
  db: Database,
  workspaceId: WorkspaceId,
  page: PageOf,
): Promise<FoundMessagePage | null> => {
  const { rows } = await db.executeQuery(statement.with({ workspaceId, ...page }));
  const [row] = rows;
  if (row === undefined) return null;
  return { ...row, session: sessionSchema.parse(row.session), messages: messagesSchema.parse(row.messages) };
};
