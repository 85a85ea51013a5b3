import type { Condition } from '@baton/core/conditions/condition';
import type { BotDefinition } from '@baton/core/flow/flow';

export type ConditionKindName = Condition['kind'];

/** Every kind of condition by the words under which a form offers it, the most used first. */
export const conditionKindNames: Record<ConditionKindName, string> = {
  support: 'Support team',
  variable: 'Variable',
  'time-of-day': 'Day and time',
  language: 'Language',
  channel: 'Channel',
  'agents-available': 'Agents available',
  'queue-length': 'Queue length',
  expression: 'Expression',
  all: 'All of a group',
  any: 'Any of a group',
};

const nineOClock = 9 * 60;
const fiveOClock = 17 * 60;

/** A condition of a kind as a form begins with it. */
export const newCondition = (kind: ConditionKindName, definition: BotDefinition): Condition => {
  switch (kind) {
    case 'support':
      return { kind, is: 'online' };
    case 'variable':
      return { kind, variable: definition.variables[0]?.name ?? 'contact.name', operator: 'is-set', value: '' };
    case 'time-of-day':
      return { kind, weekdays: [1, 2, 3, 4, 5], from: nineOClock, to: fiveOClock };
    case 'language':
      return { kind, is: definition.defaultLanguage };
    case 'channel':
      return { kind, is: 'web' };
    case 'agents-available':
      return { kind, operator: 'at-least', count: 1 };
    case 'queue-length':
      return { kind, operator: 'at-most', count: 5 };
    case 'expression':
      return { kind, expression: 'true' };
    case 'all':
    case 'any':
      return { kind, conditions: [{ kind: 'support', is: 'online' }] };
  }
};
