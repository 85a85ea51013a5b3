import { z } from 'zod';
import { targetVariableSchema } from '../kit/target-variable.ts';

/** What a variable is set to: a text with `{{variables}}`, read as the variable's type; a CEL expression; or nothing. */
const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('template'), template: z.string().max(4096) }),
  z.strictObject({ kind: z.literal('expression'), expression: z.string().max(2000) }),
  z.strictObject({ kind: z.literal('clear') }),
]);

export const setVariableConfigSchema = z.strictObject({
  /** Empty in a new block, until one is chosen. */
  variable: z.union([z.literal(''), targetVariableSchema]),
  source: sourceSchema,
});
export type SetVariableConfig = z.infer<typeof setVariableConfigSchema>;
