import { localizedTextSchema } from '@baton/core/message/rich-text';
import { z } from 'zod';

const hourMs = 3_600_000;

export const handoverConfigSchema = z.strictObject({
  /** Said before the visitor waits; may be empty. */
  confirmation: localizedTextSchema,
  /** What the agent reads about the request; may hold `{{variables}}`. */
  brief: z.string().max(4096),
  /** How long a visitor may wait before `no-answer`; null takes the bot's setting. */
  queueTimeoutMs: z
    .int()
    .min(10_000)
    .max(24 * hourMs)
    .nullable(),
});
export type HandoverConfig = z.infer<typeof handoverConfigSchema>;
