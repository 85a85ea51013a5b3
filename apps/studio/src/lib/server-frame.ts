import { controlSchema } from '@baton/core/conversation/conversation';
import { messageSchema } from '@baton/core/message/message';
import { z } from 'zod';

const pageFrameSchema = z.object({
  type: z.literal('page'),
  topic: z.string(),
  messages: z.array(messageSchema),
  lastSeq: z.int(),
  revision: z.int(),
  control: controlSchema,
  hasMore: z.boolean(),
});

/** What the live socket tells the studio; core's frames.ts names each kind. */
export const serverFrameSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), protocol: z.literal(1) }),
  pageFrameSchema,
  z.object({
    type: z.literal('changed'),
    topic: z.string(),
    what: z.enum(['handovers', 'support', 'draft', 'conversation', 'presence', 'bots']),
  }),
  z.object({
    type: z.literal('typing'),
    topic: z.string(),
    who: z.enum(['visitor', 'agent', 'bot']),
    name: z.string().nullable(),
  }),
  z.object({ type: z.literal('presence'), topic: z.string(), isConnected: z.boolean() }),
  z.object({ type: z.literal('pong') }),
  z.object({ type: z.literal('refused'), topic: z.string().nullable(), code: z.string() }),
]);
export type StudioFrame = z.infer<typeof serverFrameSchema>;
/** A frame about one topic, which its subscribers get. */
export type TopicFrame = Extract<StudioFrame, { type: 'page' | 'changed' | 'typing' | 'presence' }>;

/** null for anything that this protocol does not know, which is ignored. */
export const parseServerFrame = (data: unknown): StudioFrame | null => {
  if (typeof data !== 'string') return null;
  try {
    const parsed = serverFrameSchema.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
