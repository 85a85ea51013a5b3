import { z } from 'zod';
import { valueToText, type Value } from '../variables/value.ts';
import type { ConditionKind } from './condition-kind.ts';
import { compareValue } from './compare-value.ts';
import { comparesWithNothing, operatorWords, variableOperatorSchema } from './variable-operator.ts';

const schema = z.strictObject({
  kind: z.literal('variable'),
  /** A declared variable's name or a built-in path such as `handover.outcome`. */
  variable: z.string().min(1).max(200),
  operator: variableOperatorSchema,
  /** What it is compared with; may hold `{{variables}}`. Not used by operators that compare with nothing. */
  value: z.string().max(1024).default(''),
});
export type VariableCondition = z.infer<typeof schema>;

const shown = (value: Value): string => (value === null ? 'not set' : `"${valueToText(value).slice(0, 200)}"`);

export const variableCondition: ConditionKind<VariableCondition> = {
  schema,
  judge: ({ variable, operator, value }, { variables, render }) => {
    const actual = Object.hasOwn(variables, variable) ? (variables[variable] ?? null) : null;
    const wanted = comparesWithNothing.has(operator) ? '' : render(value);
    return { holds: compareValue(actual, operator, wanted), because: `${variable} is ${shown(actual)}` };
  },
  describe: ({ variable, operator, value }) => {
    const words = `${variable} ${operatorWords[operator]}`;
    return comparesWithNothing.has(operator) ? words : `${words} "${value}"`;
  },
};
