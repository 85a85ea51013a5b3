import { z } from 'zod';
import { frameSchema } from '../engine/session.ts';
import {
  botIdSchema,
  conversationIdSchema,
  handoverIdSchema,
  memberIdSchema,
  outcomeIdSchema,
  topicIdSchema,
  workspaceIdSchema,
} from '../ids.ts';

export const handoverStatusSchema = z.enum(['pending', 'assigned', 'resolved', 'cancelled', 'expired']);
export type HandoverStatus = z.infer<typeof handoverStatusSchema>;

/** Who asked for a person. Only a block's handover goes on at that block's outlet; any other suspends the session (decisions.md). */
export const openedBySchema = z.enum(['block', 'visitor', 'default-answer', 'agent', 'echo']);
export type OpenedBy = z.infer<typeof openedBySchema>;

/** The Resolve modal's answer to "what next" (000-29 to 000-32). */
export const wrapUpSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nothing') }),
  z.strictObject({ kind: z.literal('default-interaction') }),
  z.strictObject({ kind: z.literal('custom-message'), text: z.string().min(1).max(4096) }),
  z.strictObject({ kind: z.literal('flow'), flowId: z.templateLiteral(['flw_', z.string()]) }),
]);
export type WrapUp = z.infer<typeof wrapUpSchema>;

/**
 * A request for a person. At most one with kind `live` and status `pending` or `assigned` per conversation; the database
 * says so too. `queueNumber` and `openedAt` are given once and kept through unassign and reconnects.
 */
export const handoverSchema = z.strictObject({
  workspaceId: workspaceIdSchema,
  id: handoverIdSchema,
  botId: botIdSchema,
  conversationId: conversationIdSchema,
  kind: z.enum(['live', 'request']),
  status: handoverStatusSchema,
  openedBy: openedBySchema,
  at: frameSchema.nullable(),
  brief: z.string(),
  ownerId: memberIdSchema.nullable(),
  priority: z.int(),
  /** Given by the database at the first opening; null only in a handover that is not yet saved. */
  queueNumber: z.int().nullable(),
  /** What `support.isOnline` said when it was opened (003-14); null where no rule asked. */
  wasSupportOnline: z.boolean().nullable(),
  openedAt: z.int(),
  assignedAt: z.int().nullable(),
  endedAt: z.int().nullable(),
  /** How long it may wait each time it is in the queue; null for ever. */
  queueTimeoutMs: z.int().positive().nullable(),
  /** While pending: when the queue time-out ends it; null for never. */
  expiresAt: z.int().nullable(),
  topicId: topicIdSchema.nullable(),
  outcomeId: outcomeIdSchema.nullable(),
  tags: z.array(z.string().min(1).max(100)).max(50),
  revision: z.int().min(0),
});
export type Handover = z.infer<typeof handoverSchema>;
