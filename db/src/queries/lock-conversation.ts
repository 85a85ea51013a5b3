import type { ConversationSnapshot, TargetMember } from '@baton/core/conversation/change';
import { handoverSchema } from '@baton/core/handover/handover';
import type { ConversationId, MemberId, WorkspaceId } from '@baton/core/ids';
import { memberIdSchema } from '@baton/core/ids';
import { roleSchema } from '@baton/core/identity/role';
import type { Instant } from '@baton/core/clock';
import { z } from 'zod';
import type { DatabaseTransaction } from '../database.ts';
import { prepareStatement } from '../prepared-statement.ts';
import { parseSchedule, parseSettings } from '../rows/bot-values.ts';
import { contactColumns, contactOf, type ContactRow } from '../rows/contact-row.ts';
import { conversationColumns, conversationOf, type ConversationRow } from '../rows/conversation-row.ts';
import { handoverJson } from '../rows/handover-row.ts';
import { availableAgentsOf, connectedWithinMs, ownedBy, queueLengthOf } from '../rows/queue-facts.ts';
import { storedCommandJson, storedCommandSchema } from '../rows/stored-command.ts';

export interface ConversationLock {
  readonly workspaceId: WorkspaceId;
  readonly conversationId: ConversationId;
  /** Whose client id it is: `visitor`, a member's id, or `system`. */
  readonly actor: string;
  /** The client's id of the command, to find the answer that was given before; null for a command without one. */
  readonly clientId: string | null;
  readonly actingMemberId: MemberId | null;
  /** The member whom the command names. */
  readonly targetMemberId?: MemberId | null;
  readonly now: Instant;
}

interface LockParameters extends Omit<ConversationLock, 'now' | 'targetMemberId'> {
  readonly targetMemberId: MemberId | null;
  readonly connectedSince: Instant;
}

type LockRow = Omit<ConversationRow, 'contactId'> &
  ContactRow & {
    readonly isFresh: boolean;
    readonly settings: string;
    readonly schedule: string;
    readonly isVisitorConnected: boolean;
    readonly handover: unknown;
    readonly ownerName: string | null;
    readonly ownerLastSeenAt: number | null;
    readonly intervalStartedAt: number | null;
    readonly queueLength: number;
    readonly availableAgents: number;
    readonly acting: unknown;
    readonly target: unknown;
    readonly known: unknown;
  };

/** What a locked conversation tells, and who acts in it, as they stand under the lock: null for one who is no member now. */
export interface LockedConversation extends ConversationSnapshot {
  readonly acting: TargetMember | null;
}

const personSchema: z.ZodType<TargetMember> = z.strictObject({
  memberId: memberIdSchema,
  displayName: z.string(),
  role: roleSchema,
  isAgentOfBot: z.boolean(),
  owned: z.int(),
});

/** SQL: one of the locked people, as they stand now. */
const personJson = (memberId: string): string => `(select json_build_object('memberId', p.id,
    'displayName', p.display_name, 'role', p.role,
    'isAgentOfBot', exists (select from agents a where a.member_id = p.id),
    'owned', ${ownedBy('c.workspace_id', 'p.id', 'c.bot_id')}) from people p where p.id = ${memberId})`;

/**
 * Members come first and are locked against removal, demotion and leaving the bot (B16), which lock the member and then
 * the conversations: one order for both. It is the lock that a reference to a member takes anyway, so that a sign of life
 * never waits for a turn.
 */
const lockStatement = prepareStatement<LockParameters, LockRow>(
  'lock-conversation',
  (place) => `
with people as materialized (
    select m.id, m.display_name, m.role from member m
    where m.workspace_id = ${place('workspaceId', 'text')}
      and m.id in (${place('actingMemberId', 'text')}, ${place('targetMemberId', 'text')}) and m.removed_at is null
    order by m.id for key share),
  agents as materialized (
    select a.member_id from bot_agent a
    where a.workspace_id = ${place('workspaceId', 'text')} and a.member_id in (select p.id from people p)
      and a.bot_id = (select o.bot_id from conversation o
        where o.workspace_id = ${place('workspaceId', 'text')} and o.id = ${place('conversationId', 'text')})
    for key share)
select ${conversationColumns('c')},
    c.xmin = (select seen.xmin from conversation seen where seen.workspace_id = c.workspace_id and seen.id = c.id)
      as "isFresh",
    ${contactColumns('k')},
    b.settings::text as settings, s.schedule::text as schedule,
    coalesce(v.last_seen_at > ${place('connectedSince', 'bigint')}, false) as "isVisitorConnected",
    (select ${handoverJson('h')} from handover h where h.workspace_id = c.workspace_id and h.id = c.open_handover_id)
      as handover,
    m.display_name as "ownerName", m.last_seen_at as "ownerLastSeenAt",
    (select i.started_at from conversation_interval i
      where i.workspace_id = c.workspace_id and i.conversation_id = c.id and i.ended_at is null) as "intervalStartedAt",
    ${queueLengthOf('c.workspace_id', 'c.bot_id')} as "queueLength",
    ${availableAgentsOf('b', place('connectedSince', 'bigint'))} as "availableAgents",
    ${personJson(place('actingMemberId', 'text'))} as acting,
    ${personJson(place('targetMemberId', 'text'))} as target,
    (select ${storedCommandJson('d')} from conversation_command d
      where d.workspace_id = c.workspace_id and d.conversation_id = c.id and d.actor = ${place('actor', 'text')}
        and d.client_id = ${place('clientId', 'text')}) as known
  from conversation c
  join contact k on k.workspace_id = c.workspace_id and k.id = c.contact_id
  join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
  join bot b on b.workspace_id = c.workspace_id and b.id = c.bot_id
  join support_schedule s on s.workspace_id = c.workspace_id and s.bot_id = c.bot_id
  left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
  where c.workspace_id = ${place('workspaceId', 'text')} and c.id = ${place('conversationId', 'text')}
  for no key update of c`,
);

/**
 * Locks a conversation and reads all that a change of it may depend on, in one statement; null when there is none of
 * this id. Where it had to wait for another change, what it read beside the locked row is from before that change
 * (READ COMMITTED), so it reads once more under the lock that it then holds.
 */
export const lockConversation = async (
  transaction: DatabaseTransaction,
  lock: ConversationLock,
): Promise<LockedConversation | null> => {
  const { now, ...keys } = lock;
  const query = lockStatement.with({ targetMemberId: null, ...keys, connectedSince: now - connectedWithinMs });
  const first = (await transaction.executeQuery(query)).rows[0];
  if (first === undefined) return null;
  if (first.isFresh) return snapshotOf(first);
  const second = (await transaction.executeQuery(query)).rows[0];
  return second === undefined ? null : snapshotOf(second);
};

const personOf = (person: unknown): TargetMember | null => (person === null ? null : personSchema.parse(person));

const snapshotOf = (row: LockRow): LockedConversation => {
  const acting = personOf(row.acting);
  return {
    conversation: conversationOf(row),
    handover: row.handover === null ? null : handoverSchema.parse(row.handover),
    contact: contactOf(row.workspaceId, row),
    settings: parseSettings(row.settings),
    schedule: parseSchedule(row.schedule),
    ownerName: row.ownerName,
    ownerLastSeenAt: row.ownerLastSeenAt,
    intervalStartedAt: row.intervalStartedAt ?? row.startedAt,
    isVisitorConnected: row.isVisitorConnected,
    queueLength: row.queueLength,
    availableAgents: row.availableAgents,
    ownedByActor: acting?.owned ?? 0,
    acting,
    target: personOf(row.target),
    known: row.known === null ? null : storedCommandSchema.parse(row.known),
  };
};
