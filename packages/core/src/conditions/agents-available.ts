import { z } from 'zod';
import type { ConditionKind } from './condition-kind.ts';
import { compareCount, countOperatorSchema, countWords } from './count-operator.ts';

const schema = z.strictObject({
  kind: z.literal('agents-available'),
  operator: countOperatorSchema,
  count: z.int().min(0).max(10_000),
});
export type AgentsAvailableCondition = z.infer<typeof schema>;

const agents = (count: number): string => `${count} ${count === 1 ? 'agent' : 'agents'} available`;

/** Available agents of the bot: online, connected and below capacity (decisions.md, Words). */
export const agentsAvailableCondition: ConditionKind<AgentsAvailableCondition> = {
  schema,
  judge: ({ operator, count }, { facts }) => ({
    holds: compareCount(facts.availableAgents, operator, count),
    because: agents(facts.availableAgents),
  }),
  describe: ({ operator, count }) => `${countWords[operator]}${agents(count)}`.replace(/^a/u, 'A'),
};
