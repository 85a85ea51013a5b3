import { z } from 'zod';
import { agentsAvailableCondition } from './agents-available.ts';
import { channelCondition } from './channel.ts';
import { expressionCondition } from './expression.ts';
import { languageCondition } from './language.ts';
import { queueLengthCondition } from './queue-length.ts';
import { supportCondition } from './support.ts';
import { timeOfDayCondition } from './time-of-day.ts';
import { variableCondition } from './variable.ts';

const leafSchema = z.union([
  variableCondition.schema,
  channelCondition.schema,
  languageCondition.schema,
  supportCondition.schema,
  agentsAvailableCondition.schema,
  queueLengthCondition.schema,
  expressionCondition.schema,
  timeOfDayCondition.schema,
]);
export type LeafCondition = z.infer<typeof leafSchema>;

export interface ConditionGroup {
  readonly kind: 'all' | 'any';
  readonly conditions: readonly Condition[];
}
export type Condition = LeafCondition | ConditionGroup;

const groupOf = (inner: z.ZodType<Condition>): z.ZodType<ConditionGroup> =>
  z.strictObject({ kind: z.enum(['all', 'any']), conditions: z.array(inner).max(50) });

const deeper = (inner: z.ZodType<Condition>): z.ZodType<Condition> => z.union([leafSchema, groupOf(inner)]);

/** Groups in groups in groups, and no deeper: the depth is part of the schema, so that no input can exhaust the stack. */
export const conditionSchema: z.ZodType<Condition> = deeper(deeper(deeper(leafSchema)));

/** A group at the top, as a case of *Condition* and a rule of *Jump to* hold one. */
export const conditionGroupSchema: z.ZodType<ConditionGroup> = groupOf(deeper(deeper(leafSchema)));
