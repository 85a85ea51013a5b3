import { z } from 'zod';
import { clientIdSchema, conversationIdSchema, messageIdSchema, visitorIdSchema } from '../ids.ts';
import { awaitingSchema } from '../message/awaiting.ts';
import { messageContentSchema, visitorContentSchema } from '../message/content.ts';
import { controlSchema } from '../conversation/conversation.ts';

/** The public visitor API v1: the route handlers, the OpenAPI document and the widget's types come from these schemas. */

export const openVisitorBodySchema = z.object({
  clientId: clientIdSchema,
  locale: z.string().max(35).optional(),
  page: z.string().max(2048).optional(),
  identityToken: z.string().max(4096).optional(),
});
export const openVisitorAnswerSchema = z.object({ visitorId: visitorIdSchema, token: z.string() });

export const openConversationBodySchema = z.object({ clientId: clientIdSchema });

/** What anyone may know of a bot before they talk to it. */
export const botProfileSchema = z.object({
  name: z.string(),
  /** Whether *Talk to an agent* may be offered (002-03). */
  mayRequestAgent: z.boolean(),
});
export type BotProfile = z.infer<typeof botProfileSchema>;

/** *Talk to an agent*, and *Stop waiting*. */
export const visitorHandoverBodySchema = z.object({ clientId: clientIdSchema });

export const sendMessageBodySchema = z.object({ clientId: clientIdSchema, content: visitorContentSchema });

/** A message as its visitor may see it: no member id, no block id. Instants are ISO 8601 in UTC. */
export const visitorMessageSchema = z.object({
  id: messageIdSchema,
  seq: z.int().positive(),
  revision: z.int().positive(),
  clientId: z.string().nullable(),
  author: z.object({ kind: z.enum(['visitor', 'bot', 'agent', 'system']), name: z.string().nullable() }),
  content: messageContentSchema,
  createdAt: z.iso.datetime(),
});
export type VisitorMessage = z.infer<typeof visitorMessageSchema>;

export const conversationPageSchema = z.object({
  messages: z.array(visitorMessageSchema),
  lastSeq: z.int().min(0),
  revision: z.int().min(0),
  control: controlSchema,
  awaiting: awaitingSchema.nullable(),
});
export type ConversationPage = z.infer<typeof conversationPageSchema>;

export const openConversationAnswerSchema = z.object({
  conversationId: conversationIdSchema,
  ...conversationPageSchema.shape,
});
/** `conversationId` is another one when the message came after the close of the addressed one, and so began a new one. */
export const sendMessageAnswerSchema = z.object({
  conversationId: conversationIdSchema,
  message: visitorMessageSchema,
  ...conversationPageSchema.shape,
});

export const supportAnswerSchema = z.object({ isOnline: z.boolean(), until: z.iso.datetime().nullable() });
export const errorAnswerSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
