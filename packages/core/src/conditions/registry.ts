import { agentsAvailableCondition } from './agents-available.ts';
import { channelCondition } from './channel.ts';
import type { ConditionContext, Judgement } from './condition-kind.ts';
import type { Condition } from './condition.ts';
import { expressionCondition } from './expression.ts';
import { describeGroup, judgeGroup } from './group.ts';
import { languageCondition } from './language.ts';
import { queueLengthCondition } from './queue-length.ts';
import { supportCondition } from './support.ts';
import { timeOfDayCondition } from './time-of-day.ts';
import { variableCondition } from './variable.ts';

/** Whether a condition holds, and why. Never throws; what cannot be judged does not hold. */
export const judgeCondition = (condition: Condition, context: ConditionContext): Judgement => {
  switch (condition.kind) {
    case 'variable':
      return variableCondition.judge(condition, context);
    case 'channel':
      return channelCondition.judge(condition, context);
    case 'language':
      return languageCondition.judge(condition, context);
    case 'support':
      return supportCondition.judge(condition, context);
    case 'agents-available':
      return agentsAvailableCondition.judge(condition, context);
    case 'queue-length':
      return queueLengthCondition.judge(condition, context);
    case 'expression':
      return expressionCondition.judge(condition, context);
    case 'time-of-day':
      return timeOfDayCondition.judge(condition, context);
    case 'all':
    case 'any':
      return judgeGroup(condition.kind, condition.conditions, (inner) => judgeCondition(inner, context));
  }
};

/** The sentence of a condition on a card, such as "Support team is offline". */
export const describeCondition = (condition: Condition): string => {
  switch (condition.kind) {
    case 'variable':
      return variableCondition.describe(condition);
    case 'channel':
      return channelCondition.describe(condition);
    case 'language':
      return languageCondition.describe(condition);
    case 'support':
      return supportCondition.describe(condition);
    case 'agents-available':
      return agentsAvailableCondition.describe(condition);
    case 'queue-length':
      return queueLengthCondition.describe(condition);
    case 'expression':
      return expressionCondition.describe(condition);
    case 'time-of-day':
      return timeOfDayCondition.describe(condition);
    case 'all':
    case 'any':
      return describeGroup(condition.kind, condition.conditions, describeCondition);
  }
};
