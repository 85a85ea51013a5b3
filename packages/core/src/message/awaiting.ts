import { z } from 'zod';
import { choiceSchema } from './content.ts';

/** What the bot waits for from the visitor now, with its limits; null when it waits for nothing in particular. */
export const awaitingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), maxLength: z.int() }),
  z.strictObject({ kind: z.literal('email') }),
  z.strictObject({ kind: z.literal('choices'), choices: z.array(choiceSchema), min: z.int(), max: z.int() }),
]);
export type Awaiting = z.infer<typeof awaitingSchema>;
