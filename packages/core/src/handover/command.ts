import { z } from 'zod';
import type { Frame } from '../engine/session.ts';
import { memberIdSchema, outcomeIdSchema, topicIdSchema } from '../ids.ts';
import { wrapUpSchema } from './handover.ts';

/** What a person in the studio may do with a conversation's handover (product.md section 4, screen labels in capitals there). */
export const handoverCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('assign-to-me') }),
  z.strictObject({ type: z.literal('take-over') }),
  z.strictObject({ type: z.literal('assign-to'), memberId: memberIdSchema }),
  z.strictObject({ type: z.literal('unassign') }),
  z.strictObject({ type: z.literal('cancel-takeover') }),
  z.strictObject({
    type: z.literal('resolve'),
    topicId: topicIdSchema,
    outcomeId: outcomeIdSchema,
    tags: z.array(z.string().min(1).max(100)).max(50),
    wrapUp: wrapUpSchema,
  }),
]);
export type AgentCommand = z.infer<typeof handoverCommandSchema>;

/** What happens to a handover without anyone of the studio. */
export type SystemCommand =
  /** `queueTimeoutMs` null: as the bot's settings say. */
  | {
      readonly type: 'open';
      readonly openedBy: 'block' | 'visitor' | 'default-answer';
      readonly at: Frame | null;
      readonly brief: string;
      readonly queueTimeoutMs: number | null;
    }
  | { readonly type: 'stop-waiting' }
  | { readonly type: 'queue-timeout' }
  | { readonly type: 'agent-gone' };

export type HandoverCommand = AgentCommand | SystemCommand;
