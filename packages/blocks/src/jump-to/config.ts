import { conditionGroupSchema } from '@baton/core/conditions/condition';
import { blockIdSchema, flowIdSchema } from '@baton/core/ids';
import { z } from 'zod';

const ruleSchema = z.strictObject({
  id: z.string().min(1).max(64),
  when: conditionGroupSchema,
  /** A flow from its start, or one of its blocks; null until it is chosen. */
  to: z.strictObject({ flowId: flowIdSchema, blockId: blockIdSchema.nullable() }).nullable(),
});

export const jumpToConfigSchema = z.strictObject({ rules: z.array(ruleSchema).min(1).max(50) });
export type JumpToConfig = z.infer<typeof jumpToConfigSchema>;
export type JumpRule = JumpToConfig['rules'][number];
