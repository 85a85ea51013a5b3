import { z } from 'zod';
import { blockIdSchema, conversationIdSchema, memberIdSchema, messageIdSchema } from '../ids.ts';
import { messageContentSchema } from './content.ts';
import { richTextToPlain } from './rich-text.ts';
import type { MessageContent } from './content.ts';

export const authorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('visitor') }),
  z.strictObject({ kind: z.literal('bot'), blockId: blockIdSchema.nullable() }),
  z.strictObject({ kind: z.literal('agent'), memberId: memberIdSchema, displayName: z.string() }),
  z.strictObject({ kind: z.literal('system') }),
]);
export type Author = z.infer<typeof authorSchema>;

/**
 * One line of a transcript. `seq` is gapless in its conversation and orders the screen; `revision` is the conversation's
 * revision at which this message last changed, and is what a client resumes from (decisions.md, Conversation).
 */
export const messageSchema = z.strictObject({
  id: messageIdSchema,
  conversationId: conversationIdSchema,
  seq: z.int().positive(),
  revision: z.int().positive(),
  clientId: z.string().nullable(),
  author: authorSchema,
  content: messageContentSchema,
  createdAt: z.int(),
});
export type Message = z.infer<typeof messageSchema>;

/** The words of a message on one line, for lists and notifications. */
export const messagePreview = (content: MessageContent): string => {
  switch (content.type) {
    case 'text':
    case 'choices':
      return richTextToPlain(content.text).replaceAll('\n', ' ');
    case 'choice':
      return content.choices.map((choice) => choice.title).join(', ');
    case 'system':
      return content.text;
  }
};
