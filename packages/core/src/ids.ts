import { z } from 'zod';

/**
 * Every id is a TypeID: a prefix that names the kind, `_`, and a UUIDv7 in base32 (decisions.md, Identity and keys).
 * Ids are made at the edge of a process; this file only knows their shape.
 */
export const idPrefixes = {
  workspace: 'wsp',
  user: 'usr',
  member: 'mem',
  invite: 'inv',
  bot: 'bot',
  version: 'ver',
  flow: 'flw',
  block: 'blk',
  connection: 'con',
  variable: 'var',
  contact: 'cnt',
  visitor: 'vis',
  conversation: 'cnv',
  message: 'msg',
  handover: 'hnd',
  event: 'evt',
  interval: 'itv',
  timer: 'tmr',
  outbox: 'obx',
  note: 'nte',
  audit: 'aud',
  topic: 'top',
  outcome: 'otc',
  choice: 'chc',
  rule: 'rul',
} as const;

export type IdKind = keyof typeof idPrefixes;
export type Id<Kind extends IdKind> = `${(typeof idPrefixes)[Kind]}_${string}`;

/** The 26 base32 characters of a TypeID's suffix; the first is 0 to 7, so that 128 bits are never passed. */
const suffix = z.string().regex(/[0-7][0-9a-hjkmnp-tv-z]{25}/u);

const idSchemaOf = <Prefix extends string>(prefix: Prefix) => z.templateLiteral([prefix, '_', suffix]);

export const workspaceIdSchema = idSchemaOf('wsp');
export const userIdSchema = idSchemaOf('usr');
export const memberIdSchema = idSchemaOf('mem');
export const inviteIdSchema = idSchemaOf('inv');
export const botIdSchema = idSchemaOf('bot');
export const versionIdSchema = idSchemaOf('ver');
export const flowIdSchema = idSchemaOf('flw');
export const blockIdSchema = idSchemaOf('blk');
export const connectionIdSchema = idSchemaOf('con');
export const variableIdSchema = idSchemaOf('var');
export const contactIdSchema = idSchemaOf('cnt');
export const visitorIdSchema = idSchemaOf('vis');
export const conversationIdSchema = idSchemaOf('cnv');
export const messageIdSchema = idSchemaOf('msg');
export const handoverIdSchema = idSchemaOf('hnd');
export const topicIdSchema = idSchemaOf('top');
export const outcomeIdSchema = idSchemaOf('otc');

export type WorkspaceId = Id<'workspace'>;
export type UserId = Id<'user'>;
export type MemberId = Id<'member'>;
export type InviteId = Id<'invite'>;
export type BotId = Id<'bot'>;
export type VersionId = Id<'version'>;
export type FlowId = Id<'flow'>;
export type BlockId = Id<'block'>;
export type ConnectionId = Id<'connection'>;
export type ContactId = Id<'contact'>;
export type VisitorId = Id<'visitor'>;
export type ConversationId = Id<'conversation'>;
export type MessageId = Id<'message'>;
export type HandoverId = Id<'handover'>;
export type NoteId = Id<'note'>;
export type TopicId = Id<'topic'>;
export type OutcomeId = Id<'outcome'>;

/** Makes ids at the edge: the server and the studio each have one, tests have a counting one. */
export type NewId = <Kind extends IdKind>(kind: Kind) => Id<Kind>;

/** A client's own id for one command; the same id again gets the stored answer (decisions.md, Conversation). */
export const clientIdSchema = z.uuid();
export type ClientId = string;
