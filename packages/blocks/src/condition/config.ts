import { conditionGroupSchema } from '@baton/core/conditions/condition';
import { z } from 'zod';

const caseSchema = z.strictObject({
  /** Stable: the outlet of this case. */
  id: z.string().min(1).max(64),
  /** What the outlet is called; empty shows the conditions themselves. */
  name: z.string().max(200),
  when: conditionGroupSchema,
});

export const conditionConfigSchema = z
  .strictObject({ cases: z.array(caseSchema).min(1).max(50) })
  .refine(({ cases }) => new Set(cases.map(({ id }) => id)).size === cases.length, {
    message: 'Two cases have the same id.',
  })
  .refine(({ cases }) => cases.every(({ id }) => id !== 'else'), {
    message: 'A case may not have the id of the outlet "else".',
  });
export type ConditionConfig = z.infer<typeof conditionConfigSchema>;
