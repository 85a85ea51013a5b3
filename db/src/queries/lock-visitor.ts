import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import type { BotSettings } from '@baton/core/bot/bot-settings';
import type { Instant } from '@baton/core/clock';
import type { Contact } from '@baton/core/conversation/contact';
import type { ChannelKind } from '@baton/core/conversation/conversation';
import type { BotId, ContactId, ConversationId, VersionId, VisitorId, WorkspaceId } from '@baton/core/ids';
import type { DatabaseTransaction } from '../database.ts';
import { prepareStatement } from '../prepared-statement.ts';
import { parseSchedule, parseSettings } from '../rows/bot-values.ts';
import { contactColumns, contactOf, type ContactRow } from '../rows/contact-row.ts';
import { availableAgentsOf, connectedWithinMs, queueLengthOf } from '../rows/queue-facts.ts';
import { openingCommandSchema, storedCommandJson, type OpeningCommand } from '../rows/stored-command.ts';

export interface VisitorLock {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
  /** The client's id of the command that opens a conversation; null where there is none. */
  readonly clientId: string | null;
  readonly now: Instant;
}

/** All that opening a conversation may depend on. */
export interface VisitorSnapshot {
  readonly visitor: {
    readonly workspaceId: WorkspaceId;
    readonly id: VisitorId;
    readonly botId: BotId;
    readonly contactId: ContactId;
    readonly channel: ChannelKind;
    readonly reference: number;
    readonly locale: string | null;
  };
  readonly contact: Contact;
  readonly bot: {
    readonly id: BotId;
    readonly publicId: string;
    readonly name: string;
    readonly settings: BotSettings;
    readonly liveVersionId: VersionId | null;
  };
  readonly schedule: SupportSchedule;
  readonly isVisitorConnected: boolean;
  readonly queueLength: number;
  readonly availableAgents: number;
  /** The visitor's conversation that is not closed. */
  readonly openConversationId: ConversationId | null;
  /** The opening that the same client id asked for before. */
  readonly known: OpeningCommand | null;
}

interface LockParameters extends Omit<VisitorLock, 'now'> {
  readonly connectedSince: Instant;
}

interface LockRow extends ContactRow {
  readonly isFresh: boolean;
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
  readonly botId: BotId;
  readonly channel: ChannelKind;
  readonly reference: number;
  readonly locale: string | null;
  readonly publicId: string;
  readonly botName: string;
  readonly settings: string;
  readonly liveVersionId: VersionId | null;
  readonly schedule: string;
  readonly isVisitorConnected: boolean;
  readonly queueLength: number;
  readonly availableAgents: number;
  readonly openConversationId: ConversationId | null;
  readonly known: unknown;
}

const lockStatement = prepareStatement<LockParameters, LockRow>(
  'lock-visitor',
  (place) => `
select v.conversation_count = (select seen.conversation_count from visitor seen
      where seen.workspace_id = v.workspace_id and seen.id = v.id) as "isFresh",
    v.workspace_id as "workspaceId", v.id as "visitorId", v.bot_id as "botId", v.channel, v.reference, v.locale,
    ${contactColumns('k')},
    b.public_id as "publicId", b.name as "botName", b.settings::text as settings, b.live_version_id as "liveVersionId",
    s.schedule::text as schedule,
    coalesce(v.last_seen_at > ${place('connectedSince', 'bigint')}, false) as "isVisitorConnected",
    ${queueLengthOf('v.workspace_id', 'v.bot_id')} as "queueLength",
    ${availableAgentsOf('b', place('connectedSince', 'bigint'))} as "availableAgents",
    (select c.id from conversation c
      where c.workspace_id = v.workspace_id and c.visitor_id = v.id and c.closed_at is null) as "openConversationId",
    (select ${storedCommandJson('d', `, 'conversationId', d.conversation_id`)} from conversation_command d
      where d.workspace_id = v.workspace_id and d.visitor_id = v.id and d.client_id = ${place('clientId', 'text')}) as known
  from visitor v
  join contact k on k.workspace_id = v.workspace_id and k.id = v.contact_id
  join bot b on b.workspace_id = v.workspace_id and b.id = v.bot_id
  join support_schedule s on s.workspace_id = v.workspace_id and s.bot_id = v.bot_id
  where v.workspace_id = ${place('workspaceId', 'text')} and v.id = ${place('visitorId', 'text')}
  for update of v`,
);

/**
 * Locks a visitor, so that only one conversation at a time is opened for them, and reads all that opening one may depend
 * on; null when there is none of this id. Reads once more where it had to wait for another opening (see lockConversation).
 */
export const lockVisitor = async (
  transaction: DatabaseTransaction,
  lock: VisitorLock,
): Promise<VisitorSnapshot | null> => {
  const { now, ...keys } = lock;
  const query = lockStatement.with({ ...keys, connectedSince: now - connectedWithinMs });
  const first = (await transaction.executeQuery(query)).rows[0];
  if (first === undefined) return null;
  if (first.isFresh) return snapshotOf(first);
  const second = (await transaction.executeQuery(query)).rows[0];
  return second === undefined ? null : snapshotOf(second);
};

const snapshotOf = (row: LockRow): VisitorSnapshot => ({
  visitor: {
    workspaceId: row.workspaceId,
    id: row.visitorId,
    botId: row.botId,
    contactId: row.contactId,
    channel: row.channel,
    reference: row.reference,
    locale: row.locale,
  },
  contact: contactOf(row.workspaceId, row),
  bot: {
    id: row.botId,
    publicId: row.publicId,
    name: row.botName,
    settings: parseSettings(row.settings),
    liveVersionId: row.liveVersionId,
  },
  schedule: parseSchedule(row.schedule),
  isVisitorConnected: row.isVisitorConnected,
  queueLength: row.queueLength,
  availableAgents: row.availableAgents,
  openConversationId: row.openConversationId,
  known: row.known === null ? null : openingCommandSchema.parse(row.known),
});
