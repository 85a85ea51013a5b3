import { z } from 'zod';
import { sessionSchema } from '../engine/session.ts';
import {
  botIdSchema,
  contactIdSchema,
  conversationIdSchema,
  handoverIdSchema,
  memberIdSchema,
  versionIdSchema,
  visitorIdSchema,
  workspaceIdSchema,
} from '../ids.ts';

export const controlSchema = z.enum(['bot', 'queue', 'agent', 'external']);
export type Control = z.infer<typeof controlSchema>;

export const channelKindSchema = z.enum(['web', 'whatsapp']);
export type ChannelKind = z.infer<typeof channelKindSchema>;

/**
 * A conversation as its row stands: one contact, one bot, one channel, from first message to close.
 * Invariant: `ownerId` is set exactly while `control` is `agent`; `openHandoverId` is set exactly while control is `queue` or `agent`.
 */
export const conversationSchema = z.strictObject({
  workspaceId: workspaceIdSchema,
  id: conversationIdSchema,
  botId: botIdSchema,
  contactId: contactIdSchema,
  visitorId: visitorIdSchema,
  versionId: versionIdSchema,
  channel: channelKindSchema,
  /** Shown as `#W-4821` while the visitor has no name (002-06). */
  reference: z.int().positive(),
  locale: z.string().nullable(),
  control: controlSchema,
  ownerId: memberIdSchema.nullable(),
  openHandoverId: handoverIdSchema.nullable(),
  session: sessionSchema,
  defaultAnswers: z.int().min(0),
  needsAction: z.boolean(),
  lastSeq: z.int().min(0),
  revision: z.int().min(0),
  lastVisitorText: z.string().nullable(),
  lastVisitorAt: z.int(),
  startedAt: z.int(),
  stallsAt: z.int(),
  abandonsAt: z.int(),
  closesAt: z.int(),
  closedAt: z.int().nullable(),
});
export type Conversation = z.infer<typeof conversationSchema>;
