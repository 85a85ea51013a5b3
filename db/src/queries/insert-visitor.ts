import type { ChannelKind } from '@baton/core/conversation/conversation';
import type { BotId, ContactId, VisitorId, WorkspaceId } from '@baton/core/ids';
import type { DatabaseTransaction } from '../database.ts';
import { prepareStatement } from '../prepared-statement.ts';

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

type BotKeys = Pick<NewVisitor, 'botId'> & { readonly workspaceId: WorkspaceId };

const countStatement = prepareStatement<BotKeys, { reference: number }>(
  'count-visitor',
  (place) => `
update bot_counter set last_reference = last_reference + 1
  where workspace_id = ${place('workspaceId', 'text')} and bot_id = ${place('botId', 'text')}
  returning last_reference as reference`,
);

const insertStatement = prepareStatement<NewVisitor & BotKeys & { readonly reference: number }, { id: VisitorId }>(
  'insert-visitor',
  (place) => `
with known as (
  select id from visitor
    where workspace_id = ${place('workspaceId', 'text')} and bot_id = ${place('botId', 'text')}
      and client_id = ${place('clientId', 'text')}),
written_contact as (
  insert into contact (workspace_id, id, variables, created_at)
    select ${place('workspaceId', 'text')}, ${place('contactId', 'text')}, '{}', ${place('createdAt', 'bigint')}
      where not exists (select from known)),
written_visitor as (
  insert into visitor (workspace_id, id, bot_id, contact_id, channel, client_id, reference, locale, page, created_at)
    select ${place('workspaceId', 'text')}, ${place('visitorId', 'text')}, ${place('botId', 'text')},
        ${place('contactId', 'text')}, ${place('channel', 'text')}, ${place('clientId', 'text')},
        ${place('reference', 'integer')}, ${place('locale', 'text')}, ${place('page', 'text')},
        ${place('createdAt', 'bigint')}
      where not exists (select from known))
select id from known`,
);

/**
 * Makes a visitor with a contact of their own and the bot's next reference number. A client id that came before gives
 * the visitor who was made then: the bot's counter is locked first, so that of two at once the second finds the first.
 */
export const insertVisitor = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  visitor: NewVisitor,
): Promise<{ readonly visitorId: VisitorId; readonly isNew: boolean }> => {
  const keys = { workspaceId, botId: visitor.botId };
  const reference = (await transaction.executeQuery(countStatement.with(keys))).rows[0]?.reference;
  if (reference === undefined) throw new Error(`There is no bot ${visitor.botId} to count visitors of`);
  const { rows } = await transaction.executeQuery(insertStatement.with({ ...visitor, workspaceId, reference }));
  const known = rows[0];
  return known === undefined ? { visitorId: visitor.visitorId, isNew: true } : { visitorId: known.id, isNew: false };
};
