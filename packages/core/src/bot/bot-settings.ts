import { z } from 'zod';
import { flowIdSchema, outcomeIdSchema, topicIdSchema } from '../ids.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const shortText = z.string().max(1024);
const duration = (longestMs: number) => z.int().min(1000).max(longestMs);

/**
 * Everything of a bot that is live and never versioned, with its defaults (decisions.md, Handover and Flows).
 * Durations are milliseconds. Topics and outcomes are lists of the bot, shown in the Resolve modal.
 */
export const botSettingsSchema = z.strictObject({
  schemaVersion: z.literal(1).default(1),
  isLiveChatEnabled: z.boolean().default(true),
  startMessage: shortText.nullable().default(null),
  defaultInteractionFlowId: flowIdSchema.nullable().default(null),
  confirmationMessage: shortText.nullable().default(null),
  isQueuePositionShown: z.boolean().default(false),
  mayVisitorRequestAgent: z.boolean().default(true),
  defaultAnswersUntilAction: z.int().min(1).max(20).default(3),
  queueTimeoutMs: duration(24 * hourMs).default(15 * minuteMs),
  offerMs: duration(hourMs).default(minuteMs),
  agentGoneAfterMs: duration(hourMs).default(2 * minuteMs),
  capacity: z.int().min(1).max(100).default(5),
  abandonAfterMs: duration(24 * hourMs).default(30 * minuteMs),
  sessionTimeoutMs: duration(30 * 24 * hourMs).default(24 * hourMs),
  isConnectedVisitorRequired: z.boolean().default(true),
  waitingColoursMs: z
    .strictObject({ amberAfterMs: z.int().min(0), redAfterMs: z.int().min(0) })
    .default({ amberAfterMs: minuteMs, redAfterMs: 5 * minuteMs }),
  defaultPresence: z.enum(['online', 'offline']).default('online'),
  topics: z
    .array(z.strictObject({ id: topicIdSchema, name: z.string().min(1).max(200) }))
    .max(200)
    .default([]),
  outcomes: z
    .array(z.strictObject({ id: outcomeIdSchema, name: z.string().min(1).max(200) }))
    .max(200)
    .default([]),
});
export type BotSettings = z.infer<typeof botSettingsSchema>;
