import type { ChannelKind } from '@baton/core/conversation/conversation';
import type { BotId, ContactId, VisitorId, WorkspaceId } from '@baton/core/ids';
import type { DatabaseTransaction } from '../database.ts';

export interface NewVisitor {
  readonly visitorId: VisitorId;
  readonly contactId: ContactId;
  readonly botId: BotId;
  readonly channel: ChannelKind;
  readonly clientId: string;
  readonly locale: string | null;
  readonly page: string | null;
  readonly createdAt: number;
}

/**
 * Makes a visitor with a contact of their own and the bot's next reference number. A client id that came before gives
 * the visitor who was made then: the bot's counter is locked first, so that of two at once the second finds the first.
 */
export const insertVisitor = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  visitor: NewVisitor,
): Promise<{ readonly visitorId: VisitorId; readonly isNew: boolean }> => {
  const counter = await transaction
    .updateTable('bot_counter')
    .set((set) => ({ last_reference: set('last_reference', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', visitor.botId)
    .returning('last_reference')
    .executeTakeFirstOrThrow();
  const known = await transaction
    .selectFrom('visitor')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', visitor.botId)
    .where('client_id', '=', visitor.clientId)
    .executeTakeFirst();
  if (known !== undefined) return { visitorId: known.id, isNew: false };
  await insertContact(transaction, workspaceId, visitor);
  await transaction
    .insertInto('visitor')
    .values({
      workspace_id: workspaceId,
      id: visitor.visitorId,
      bot_id: visitor.botId,
      contact_id: visitor.contactId,
      channel: visitor.channel,
      client_id: visitor.clientId,
      reference: counter.last_reference,
      locale: visitor.locale,
      page: visitor.page,
      last_seen_at: null,
      created_at: visitor.createdAt,
    })
    .execute();
  return { visitorId: visitor.visitorId, isNew: true };
};

const insertContact = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  visitor: NewVisitor,
): Promise<void> => {
  await transaction
    .insertInto('contact')
    .values({
      workspace_id: workspaceId,
      id: visitor.contactId,
      name: null,
      email: null,
      phone: null,
      variables: '{}',
      created_at: visitor.createdAt,
    })
    .execute();
};
