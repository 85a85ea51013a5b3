import type { Instant } from '../clock.ts';
import type { Condition } from './condition.ts';
import { isTimeOfDayAt } from './time-of-day.ts';

/** The support team and the clock at an instant, and nothing of a conversation. */
export interface SupportMoment {
  readonly isSupportOnline: boolean;
  readonly at: Instant;
  readonly timeZone: string;
}

/** `support.isOnline` as a variable is the same question in other words. */
const supportVariable = 'support.isOnline';

/** What a condition says at a moment, whoever the visitor is; null where it depends on the conversation. */
export const judgeBySupport = (condition: Condition, moment: SupportMoment): boolean | null => {
  switch (condition.kind) {
    case 'support':
      return moment.isSupportOnline === (condition.is === 'online');
    case 'time-of-day':
      return isTimeOfDayAt(condition, moment.at, moment.timeZone);
    case 'variable':
      if (condition.variable !== supportVariable) return null;
      if (condition.operator === 'is-true') return moment.isSupportOnline;
      return condition.operator === 'is-false' ? !moment.isSupportOnline : null;
    case 'all':
    case 'any':
      return judgeGroupBySupport(condition.kind, condition.conditions, moment);
    case 'channel':
    case 'language':
    case 'agents-available':
    case 'queue-length':
    case 'expression':
      return null;
  }
};

/** One that decides is enough, whatever is unknown of the others. */
const judgeGroupBySupport = (
  kind: 'all' | 'any',
  conditions: readonly Condition[],
  moment: SupportMoment,
): boolean | null => {
  const deciding = kind === 'any';
  const judged = conditions.map((condition) => judgeBySupport(condition, moment));
  if (judged.includes(deciding)) return deciding;
  return judged.includes(null) ? null : !deciding;
};

/** Whether a condition looks at the support team anywhere in it. */
export const asksSupport = (condition: Condition): boolean => {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.conditions.some(asksSupport);
  return condition.kind === 'support' || (condition.kind === 'variable' && condition.variable === supportVariable);
};
