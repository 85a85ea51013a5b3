import type { Contact } from '@baton/core/conversation/contact';
import type { Conversation } from '@baton/core/conversation/conversation';
import { handoverSchema, type Handover } from '@baton/core/handover/handover';
import type { ConversationId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { contactColumns, contactOf, type ContactRow } from '../rows/contact-row.ts';
import { conversationColumns, conversationOf, type ConversationRow } from '../rows/conversation-row.ts';
import { handoverJson } from '../rows/handover-row.ts';
import { connectedWithinMs } from '../rows/queue-facts.ts';

/** A conversation with all that the Live Chat's panes show beside its messages. */
export interface ConversationView {
  readonly conversation: Conversation;
  /** The open live handover, or else the newest one; null when there was none. */
  readonly handover: Handover | null;
  readonly contact: Contact;
  readonly ownerName: string | null;
  readonly botName: string;
  readonly isVisitorConnected: boolean;
}

type ViewRow = Omit<ConversationRow, 'contactId'> &
  ContactRow & {
    readonly handover: unknown;
    readonly ownerName: string | null;
    readonly botName: string;
    readonly isVisitorConnected: boolean;
  };

/** Null where the workspace has no conversation of this id. */
export const findConversationView = async (
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, now }: { readonly conversationId: ConversationId; readonly now: number },
): Promise<ConversationView | null> => {
  const { rows } = await sql<ViewRow>`select ${sql.raw(conversationColumns('c'))}, ${sql.raw(contactColumns('k'))},
      m.display_name as "ownerName", b.name as "botName",
      coalesce(v.last_seen_at > ${now - connectedWithinMs}, false) as "isVisitorConnected",
      (select ${sql.raw(handoverJson('h'))} from handover h
        where h.workspace_id = c.workspace_id and h.conversation_id = c.id
        order by h.id is not distinct from c.open_handover_id desc, h.queue_number desc limit 1) as handover
    from conversation c
    join contact k on k.workspace_id = c.workspace_id and k.id = c.contact_id
    join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
    join bot b on b.workspace_id = c.workspace_id and b.id = c.bot_id
    left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
    where c.workspace_id = ${workspaceId} and c.id = ${conversationId}`.execute(db);
  return rows[0] === undefined ? null : viewOf(rows[0]);
};

const viewOf = (row: ViewRow): ConversationView => ({
  conversation: conversationOf(row),
  handover: row.handover === null ? null : handoverSchema.parse(row.handover),
  contact: contactOf(row.workspaceId, row),
  ownerName: row.ownerName,
  botName: row.botName,
  isVisitorConnected: row.isVisitorConnected,
});
