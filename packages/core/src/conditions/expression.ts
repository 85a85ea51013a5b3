import { z } from 'zod';
import type { ConditionKind } from './condition-kind.ts';

const schema = z.strictObject({ kind: z.literal('expression'), expression: z.string().min(1).max(2000) });
export type ExpressionCondition = z.infer<typeof schema>;

/** A CEL expression that must be true; anything else, an error too, does not hold. */
export const expressionCondition: ConditionKind<ExpressionCondition> = {
  schema,
  judge: ({ expression }, context) => {
    const result = context.evaluate(expression);
    if (!result.ok) return { holds: false, because: `the expression failed: ${result.error}` };
    return {
      holds: result.value === true,
      because: `the expression gave ${JSON.stringify(result.value).slice(0, 200)}`,
    };
  },
  describe: ({ expression }) => `Expression ${expression}`,
};
