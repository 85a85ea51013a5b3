import { z } from 'zod';
import { blockIdSchema, flowIdSchema } from '../ids.ts';
import { awaitingSchema } from '../message/awaiting.ts';
import { variablesSchema } from '../variables/value.ts';

export const frameSchema = z.strictObject({ flowId: flowIdSchema, blockId: blockIdSchema });
/** A place in the program: a block of a flow of the conversation's pinned version. */
export type Frame = z.infer<typeof frameSchema>;

/**
 * Where a conversation stands in its flow.
 * `asking`: block `at` waits for the visitor. `in-handover`: block `at` waits for people, and goes on at one of its outlets.
 * `ended`: nothing waits; the next message goes to the triggers, then to the default answer.
 */
const standingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asking'), at: frameSchema, awaiting: awaitingSchema, attempts: z.int().min(0) }),
  z.strictObject({ kind: z.literal('in-handover'), at: frameSchema }),
  z.strictObject({ kind: z.literal('ended') }),
]);
export type Standing = z.infer<typeof standingSchema>;

/** The engine's memory of one conversation. `stack` holds the blocks to return to, innermost last, each with the outlet to leave by. */
export const sessionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  standing: standingSchema,
  stack: z.array(z.strictObject({ ...frameSchema.shape, outlet: z.string().nullable() })).max(50),
  variables: variablesSchema,
});
export type Session = z.infer<typeof sessionSchema>;

export const newSession = (variables: Session['variables']): Session => ({
  schemaVersion: 1,
  standing: { kind: 'ended' },
  stack: [],
  variables,
});
