import type { HandoverId } from '@baton/core/ids';
import { prepareStatement, type Place } from '../prepared-statement.ts';
import type { ChangeParameters } from '../rows/change-parameters.ts';

type PlaceOfChange = Place<keyof ChangeParameters>;

interface NumberedHandover {
  readonly id: HandoverId;
  readonly queueNumber: number;
}

const insertedConversation = (place: PlaceOfChange): string => `
written_conversation as (
  insert into conversation (workspace_id, id, bot_id, contact_id, visitor_id, version_id, channel, reference, locale,
      control, owner_id, open_handover_id, session, default_answers, needs_action, last_seq, revision,
      last_visitor_text, last_visitor_at, started_at, stalls_at, abandons_at, closes_at, closed_at)
    values (${place('workspaceId', 'text')}, ${place('id', 'text')}, ${place('botId', 'text')},
      ${place('contactId', 'text')}, ${place('visitorId', 'text')}, ${place('versionId', 'text')},
      ${place('channel', 'text')}, ${place('reference', 'integer')}, ${place('locale', 'text')},
      ${place('control', 'text')}, ${place('ownerId', 'text')}, ${place('openHandoverId', 'text')},
      ${place('session', 'jsonb')}, ${place('defaultAnswers', 'integer')}, ${place('needsAction', 'boolean')},
      ${place('lastSeq', 'integer')}, ${place('revision', 'integer')}, ${place('lastVisitorText', 'text')},
      ${place('lastVisitorAt', 'bigint')}, ${place('startedAt', 'bigint')}, ${place('stallsAt', 'bigint')},
      ${place('abandonsAt', 'bigint')}, ${place('closesAt', 'bigint')}, ${place('closedAt', 'bigint')})),
counted_visitor as (
  update visitor set conversation_count = conversation_count + 1
    where workspace_id = ${place('workspaceId', 'text')} and id = ${place('visitorId', 'text')}),`;

const updatedConversation = (place: PlaceOfChange): string => `
written_conversation as (
  update conversation set version_id = ${place('versionId', 'text')}, locale = ${place('locale', 'text')},
      control = ${place('control', 'text')}, owner_id = ${place('ownerId', 'text')},
      open_handover_id = ${place('openHandoverId', 'text')}, session = ${place('session', 'jsonb')},
      default_answers = ${place('defaultAnswers', 'integer')}, needs_action = ${place('needsAction', 'boolean')},
      last_seq = ${place('lastSeq', 'integer')}, revision = ${place('revision', 'integer')},
      last_visitor_text = ${place('lastVisitorText', 'text')}, last_visitor_at = ${place('lastVisitorAt', 'bigint')},
      stalls_at = ${place('stallsAt', 'bigint')}, abandons_at = ${place('abandonsAt', 'bigint')},
      closes_at = ${place('closesAt', 'bigint')}, closed_at = ${place('closedAt', 'bigint')}
    where workspace_id = ${place('workspaceId', 'text')} and id = ${place('id', 'text')}),`;

const messages = (place: PlaceOfChange): string => `
written_message as (
  insert into message (workspace_id, id, conversation_id, seq, revision, client_id, author, content, created_at)
    select ${place('workspaceId', 'text')}, r.id, ${place('id', 'text')}, r.seq, r.revision, r."clientId", r.author,
        r.content, r."createdAt"
      from jsonb_to_recordset(${place('messages', 'jsonb')}) as r (id text, seq integer, revision integer,
        "clientId" text, author jsonb, content jsonb, "createdAt" bigint)
    on conflict (workspace_id, id) do update
      set revision = excluded.revision, author = excluded.author, content = excluded.content),`;

const handovers = (place: PlaceOfChange): string => `
numbered as (
  update bot_counter set last_queue_number = last_queue_number + ${place('unnumbered', 'integer')}
    where ${place('unnumbered', 'integer')} > 0
      and workspace_id = ${place('workspaceId', 'text')} and bot_id = ${place('botId', 'text')}
    returning last_queue_number),
written_handover as (
  insert into handover (workspace_id, id, bot_id, conversation_id, kind, status, opened_by, at_flow_id, at_block_id,
      brief, owner_id, priority, queue_number, was_support_online, opened_at, assigned_at, ended_at,
      queue_timeout_ms, expires_at, topic_id, outcome_id, tags, revision)
    select ${place('workspaceId', 'text')}, r.id, ${place('botId', 'text')}, ${place('id', 'text')}, r.kind, r.status,
        r."openedBy", r.at ->> 'flowId', r.at ->> 'blockId', r.brief, r."ownerId", r.priority,
        coalesce(r."queueNumber", (select last_queue_number from numbered) - r.ahead), r."wasSupportOnline",
        r."openedAt", r."assignedAt", r."endedAt", r."queueTimeoutMs", r."expiresAt", r."topicId", r."outcomeId",
        r.tags, r.revision
      from jsonb_to_recordset(${place('handovers', 'jsonb')}) as r (id text, kind text, status text, "openedBy" text,
        at jsonb, brief text, "ownerId" text, priority integer, "queueNumber" integer, ahead integer,
        "wasSupportOnline" boolean, "openedAt" bigint, "assignedAt" bigint, "endedAt" bigint, "queueTimeoutMs" bigint, "expiresAt" bigint,
        "topicId" text, "outcomeId" text, tags text[], revision integer)
    on conflict (workspace_id, id) do update
      set status = excluded.status, brief = excluded.brief, owner_id = excluded.owner_id, priority = excluded.priority,
        assigned_at = excluded.assigned_at, ended_at = excluded.ended_at, expires_at = excluded.expires_at,
        topic_id = excluded.topic_id, outcome_id = excluded.outcome_id, tags = excluded.tags,
        revision = excluded.revision
    returning id, queue_number),`;

const contact = (place: PlaceOfChange): string => `
written_contact as (
  update contact set name = r.name, email = r.email, phone = r.phone, variables = r.variables
    from jsonb_to_record(${place('contact', 'jsonb')}) as r (id text, name text, email text, phone text, variables jsonb)
    where contact.workspace_id = ${place('workspaceId', 'text')} and contact.id = r.id),`;

/** Intervals touch: the next one begins at the instant at which the one before ended, also when the clock was set back. */
const intervals = (place: PlaceOfChange): string => `
ended_interval as (
  update conversation_interval set ended_at = greatest(started_at, ${place('at', 'bigint')})
    where ${place('endsInterval', 'boolean')} and workspace_id = ${place('workspaceId', 'text')}
      and conversation_id = ${place('id', 'text')} and ended_at is null
    returning ended_at),
begun_interval as (
  insert into conversation_interval (workspace_id, conversation_id, revision, control, owner_id, handover_id, started_at)
    select ${place('workspaceId', 'text')}, ${place('id', 'text')}, ${place('revision', 'integer')},
        ${place('control', 'text')}, ${place('ownerId', 'text')}, ${place('openHandoverId', 'text')},
        coalesce((select ended_at from ended_interval), ${place('at', 'bigint')})
      where ${place('startsInterval', 'boolean')}),`;

const events = (place: PlaceOfChange): string => `
written_event as (
  insert into conversation_event (workspace_id, id, conversation_id, revision, position, kind, actor, handover_id,
      owner_id, owner_name, detail, after_seq, at)
    select ${place('workspaceId', 'text')}, r.id, ${place('id', 'text')}, ${place('revision', 'integer')}, r.position,
        r.kind, r.actor, r."handoverId", r."ownerId", r."ownerName", r.detail, r."afterSeq", r.at
      from jsonb_to_recordset(${place('events', 'jsonb')}) as r (id text, position integer, kind text, actor jsonb,
        "handoverId" text, "ownerId" text, "ownerName" text, detail text, "afterSeq" integer, at bigint)),`;

const timers = (place: PlaceOfChange): string => `
cancelled_timer as (
  delete from timer using jsonb_to_recordset(${place('timers', 'jsonb')}) as r (kind text, "dueAt" bigint)
    where r."dueAt" is null and timer.workspace_id = ${place('workspaceId', 'text')}
      and timer.subject_id = ${place('id', 'text')} and timer.kind = r.kind),
set_timer as (
  insert into timer (workspace_id, subject_id, kind, due_at)
    select ${place('workspaceId', 'text')}, ${place('id', 'text')}, r.kind, r."dueAt"
      from jsonb_to_recordset(${place('timers', 'jsonb')}) as r (kind text, "dueAt" bigint)
      where r."dueAt" is not null
    on conflict (workspace_id, subject_id, kind) do update set due_at = excluded.due_at, leased_until = null),`;

const trace = (place: PlaceOfChange): string => `
written_trace as (
  insert into turn_trace (workspace_id, conversation_id, revision, steps, at)
    select ${place('workspaceId', 'text')}, ${place('id', 'text')}, ${place('revision', 'integer')},
        ${place('trace', 'jsonb')}, ${place('at', 'bigint')}
      where ${place('trace', 'jsonb')} is not null
    on conflict (workspace_id, conversation_id, revision) do update set steps = turn_trace.steps || excluded.steps),`;

const command = (place: PlaceOfChange, openedBy: string): string => `
written_command as (
  insert into conversation_command (workspace_id, conversation_id, actor, client_id, visitor_id, kind, first_seq,
      last_seq, revision, control, owner_id, awaiting, handover_id, at)
    select ${place('workspaceId', 'text')}, ${place('id', 'text')}, r.actor, r."clientId", ${openedBy}, r.kind,
        r."firstSeq", r."lastSeq", r.revision, r.control, r."ownerId", nullif(r.awaiting, 'null'), r."handoverId",
        ${place('at', 'bigint')}
      from jsonb_to_record(${place('command', 'jsonb')}) as r (actor text, "clientId" text, kind text,
        "firstSeq" integer, "lastSeq" integer, revision integer, control text, "ownerId" text, awaiting jsonb,
        "handoverId" text)
      where ${place('command', 'jsonb')} is not null)`;

const rest = (place: PlaceOfChange, openedBy: string): string =>
  [messages, handovers, contact, intervals, events, timers, trace].map((write) => write(place)).join('') +
  command(place, openedBy) +
  `
select id, queue_number as "queueNumber" from written_handover`;

/** Writes a change that opens a conversation. */
export const insertConversation = prepareStatement<ChangeParameters, NumberedHandover>(
  'insert-conversation',
  (place) => `with ${insertedConversation(place)}${rest(place, place('visitorId', 'text'))}`,
);

/** Writes a change of a conversation that stands. */
export const updateConversation = prepareStatement<ChangeParameters, NumberedHandover>(
  'update-conversation',
  (place) => `with ${updatedConversation(place)}${rest(place, 'null::text')}`,
);

/** Writes a change that only says something, as most turns do: the same, without the parts that would write nothing. */
export const updateTalk = prepareStatement<ChangeParameters, NumberedHandover>(
  'update-talk',
  (place) =>
    `with ${updatedConversation(place)}${messages(place)}${trace(place)}${command(place, 'null::text')}
select null::text as id, null::integer as "queueNumber" where false`,
);
