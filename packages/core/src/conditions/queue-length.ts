import { z } from 'zod';
import type { ConditionKind } from './condition-kind.ts';
import { compareCount, countOperatorSchema, countWords } from './count-operator.ts';

const schema = z.strictObject({
  kind: z.literal('queue-length'),
  operator: countOperatorSchema,
  count: z.int().min(0).max(1_000_000),
});
export type QueueLengthCondition = z.infer<typeof schema>;

/** Conversations of this bot that wait for a person. */
export const queueLengthCondition: ConditionKind<QueueLengthCondition> = {
  schema,
  judge: ({ operator, count }, { facts }) => ({
    holds: compareCount(facts.queueLength, operator, count),
    because: `${facts.queueLength} waiting in the queue`,
  }),
  describe: ({ operator, count }) => `${countWords[operator]}${count} waiting in the queue`.replace(/^a/u, 'A'),
};
