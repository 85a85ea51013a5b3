import { z } from 'zod';
import { richTextSchema } from './rich-text.ts';
import { systemEvents } from './system-texts.ts';
import { isStorableText, utf8Length } from './text-limits.ts';

/** 128 KiB, the limit of a message and of a note (decisions.md, Limits). */
export const messageTextLimit = 131_072;

/** Kept byte for byte; U+0000 and lone surrogates are refused, because PostgreSQL cannot keep them (reliability.md, B25). */
export const messageTextSchema = z
  .string()
  .min(1)
  .refine((text) => utf8Length(text) <= messageTextLimit, { message: 'A message may hold 128 KiB.' })
  .refine(isStorableText, { message: 'A message may not hold U+0000 or half a surrogate pair.' });

export const choiceSchema = z.strictObject({ id: z.string().min(1).max(64), title: z.string().max(1024) });
export type Choice = z.infer<typeof choiceSchema>;

/** What a message holds, whoever wrote it. `choice` is a visitor's answer to `choices`. */
export const messageContentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: richTextSchema }),
  z.strictObject({ type: z.literal('choices'), text: richTextSchema, choices: z.array(choiceSchema).min(1).max(100) }),
  z.strictObject({ type: z.literal('choice'), choices: z.array(choiceSchema).min(1).max(100) }),
  z.strictObject({ type: z.literal('system'), event: z.enum(systemEvents), text: z.string() }),
]);
export type MessageContent = z.infer<typeof messageContentSchema>;

/** What a visitor may send (issue: visitor API v1). */
export const visitorContentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: messageTextSchema }),
  z.strictObject({ type: z.literal('choice'), choiceIds: z.array(z.string().min(1).max(64)).min(1).max(100) }),
]);
export type VisitorContent = z.infer<typeof visitorContentSchema>;
