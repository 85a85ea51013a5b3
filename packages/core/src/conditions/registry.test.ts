import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../engine/facts.ts';
import { err, ok } from '../result.ts';
import type { Value } from '../variables/value.ts';
import type { ConditionContext } from './condition-kind.ts';
import { conditionSchema, type Condition } from './condition.ts';
import { describeCondition, judgeCondition } from './registry.ts';
import { variableOperatorSchema } from './variable-operator.ts';

const facts: Facts = {
  // Monday 2026-03-02, 10:00 UTC.
  now: 1_772_445_600_000,
  timeZone: 'Europe/Paris',
  support: {
    isOnline: true,
    reason: { kind: 'slot', slot: { weekday: 1, from: 540, to: 1080 } },
    until: 1_772_470_800_000,
    nextOpeningAt: 1_773_043_200_000,
    nextClosingAt: 1_772_470_800_000,
  },
  channel: 'web',
  locale: 'fr-FR',
  contact: { name: null, email: null, phone: null },
  contactVariables: {},
  queueLength: 3,
  availableAgents: 1,
};

const context = (changes: Partial<ConditionContext> = {}): ConditionContext => ({
  facts,
  variables: {
    city: 'Paris',
    age: 42,
    isKnown: true,
    born: '1990-05-01',
    tags: ['vip', 'New'],
    empty: '',
    unset: null,
  },
  language: 'fr',
  render: (template) => template,
  evaluate: (expression) => (expression === 'true' ? ok(true) : err('it cannot be evaluated')),
  ...changes,
});

const variable = (name: string, operator: string, value = ''): Condition => ({
  kind: 'variable',
  variable: name,
  operator: variableOperatorSchema.parse(operator),
  value,
});

const holds = (condition: Condition, given = context()): boolean => judgeCondition(condition, given).holds;

describe('variable', () => {
  it.each<[string, string, string, boolean]>([
    ['city', 'equals', 'paris ', true],
    ['city', 'equals', 'Lyon', false],
    ['city', 'not-equals', 'Lyon', true],
    ['city', 'contains', 'ARI', true],
    ['city', 'not-contains', 'ari', false],
    ['city', 'starts-with', 'pa', true],
    ['city', 'starts-with', '', false],
    ['city', 'ends-with', 'is', true],
    ['city', 'is-set', '', true],
    ['unset', 'is-set', '', false],
    ['unset', 'is-not-set', '', true],
    ['nowhere', 'is-not-set', '', true],
    ['empty', 'is-set', '', true],
    ['empty', 'is-empty', '', true],
    ['unset', 'is-empty', '', true],
    ['city', 'is-not-empty', '', true],
    ['age', 'equals', '42.0', true],
    ['age', 'equals', 'forty-two', false],
    ['age', 'greater', '41,5', true],
    ['age', 'greater', '42', false],
    ['age', 'at-least', '42', true],
    ['age', 'less', '43', true],
    ['age', 'at-most', '41', false],
    ['age', 'less', '', false],
    ['city', 'greater', '1', false],
    ['isKnown', 'is-true', '', true],
    ['isKnown', 'is-false', '', false],
    ['unset', 'is-false', '', false],
    ['born', 'before', '1990-05-02', true],
    ['born', 'after', '1990-04-30T23:00:00-02:00', false],
    ['born', 'after', '1990-04-30T23:00:00+02:00', true],
    ['born', 'before', 'soon', false],
    ['tags', 'contains', 'new', true],
    ['tags', 'contains', 'ne', false],
    ['tags', 'not-contains', 'old', true],
    ['constructor', 'is-set', '', false],
    ['__proto__', 'is-set', '', false],
  ])('%s %s %j: %s', (name, operator, value, expected) => {
    expect(holds(variable(name, operator, value))).toBe(expected);
  });
});

describe('facts', () => {
  it.each<[Condition, boolean]>([
    [{ kind: 'channel', is: 'web' }, true],
    [{ kind: 'channel', is: 'whatsapp' }, false],
    [{ kind: 'language', is: 'FR' }, true],
    [{ kind: 'language', is: 'en' }, false],
    [{ kind: 'agents-available', operator: 'at-least', count: 1 }, true],
    [{ kind: 'agents-available', operator: 'equals', count: 0 }, false],
    [{ kind: 'queue-length', operator: 'at-most', count: 3 }, true],
    [{ kind: 'queue-length', operator: 'at-most', count: 2 }, false],
    [{ kind: 'expression', expression: 'true' }, true],
    [{ kind: 'expression', expression: '1' }, false],
    [{ kind: 'time-of-day', weekdays: [], from: 660, to: 661 }, true],
    [{ kind: 'time-of-day', weekdays: [1], from: 659, to: 660 }, false],
    [{ kind: 'time-of-day', weekdays: [2], from: 0, to: 1440 }, false],
    [{ kind: 'time-of-day', weekdays: [7], from: 720, to: 661 }, true],
    [{ kind: 'time-of-day', weekdays: [7], from: 720, to: 660 }, false],
  ])('%j: %s', (condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  it.each([
    ['online', true],
    ['offline', false],
  ] as const)('[003-14] support team is %s, with the reason and what changes next', (is, expected) => {
    const because =
      'support team is online: inside the opening hours (Monday 09:00-18:00), until 2026-03-02 18:00 (Europe/Paris)';
    expect(judgeCondition({ kind: 'support', is }, context())).toEqual({ holds: expected, because });
  });

  it('[003-13] tells apart why support is offline', () => {
    const reasonOf = (reason: Facts['support']['reason']): string =>
      judgeCondition(
        { kind: 'support', is: 'offline' },
        context({ facts: { ...facts, support: { ...facts.support, isOnline: false, reason } } }),
      ).because;
    const until = ', until 2026-03-02 18:00 (Europe/Paris)';
    const holiday = { kind: 'override', date: '2026-05-01', name: 'Labour Day' } as const;
    const said = (words: string): string => `support team is offline: ${words}${until}`;
    expect(reasonOf({ kind: 'unavailability', endsAt: 1 })).toBe(said('a temporary unavailability is active'));
    expect(reasonOf({ ...holiday, hours: null })).toBe(said('closed by the hours of 2026-05-01 (Labour Day)'));
    expect(reasonOf({ ...holiday, name: '', hours: { from: 0, to: 1440 } })).toBe(
      said('open by the hours of 2026-05-01, 00:00-24:00'),
    );
    expect(reasonOf({ kind: 'outside-hours' })).toBe(said('outside the opening hours'));
    expect(reasonOf({ kind: 'no-hours' })).toBe(said('no opening hours are set'));
  });

  it('an unknown time zone does not hold', () => {
    const condition: Condition = { kind: 'time-of-day', weekdays: [], from: 0, to: 1440 };
    expect(holds(condition, context({ facts: { ...facts, timeZone: 'Mars/Base' } }))).toBe(false);
  });
});

describe('groups', () => {
  const yes: Condition = { kind: 'channel', is: 'web' };
  const no: Condition = { kind: 'channel', is: 'whatsapp' };

  it.each<[Condition, boolean]>([
    [{ kind: 'all', conditions: [] }, true],
    [{ kind: 'any', conditions: [] }, false],
    [{ kind: 'all', conditions: [yes, no] }, false],
    [{ kind: 'any', conditions: [no, yes] }, true],
    [{ kind: 'all', conditions: [yes, { kind: 'any', conditions: [no, yes] }] }, true],
  ])('%j: %s', (condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  it('[B24] refuses groups deeper than three, however deep, without a crash', () => {
    const nested = (depth: number): string => `${'{"kind":"all","conditions":['.repeat(depth)}${']}'.repeat(depth)}`;
    expect(conditionSchema.safeParse(JSON.parse(nested(3))).success).toBe(true);
    expect(conditionSchema.safeParse(JSON.parse(nested(4))).success).toBe(false);
    expect(conditionSchema.safeParse(JSON.parse(nested(5000))).success).toBe(false);
  });
});

describe('descriptions', () => {
  it.each<[Condition, string]>([
    [{ kind: 'support', is: 'offline' }, 'Support team is offline'],
    [{ kind: 'support', is: 'online' }, 'Support team is online'],
    [variable('city', 'equals', 'Paris'), 'city is "Paris"'],
    [variable('city', 'is-set'), 'city is set'],
    [{ kind: 'agents-available', operator: 'at-least', count: 1 }, 'At least 1 agent available'],
    [{ kind: 'queue-length', operator: 'at-most', count: 5 }, 'At most 5 waiting in the queue'],
    [{ kind: 'time-of-day', weekdays: [5, 1], from: 540, to: 1080 }, 'Time is between 09:00 and 18:00, Monday, Friday'],
    [{ kind: 'expression', expression: 'a > 1' }, 'Expression a > 1'],
    [{ kind: 'channel', is: 'whatsapp' }, 'Channel is WhatsApp'],
    [{ kind: 'language', is: 'fr' }, 'Language is fr'],
    [
      {
        kind: 'all',
        conditions: [
          { kind: 'support', is: 'offline' },
          { kind: 'channel', is: 'web' },
        ],
      },
      'Support team is offline and Channel is the web',
    ],
    [{ kind: 'all', conditions: [] }, 'Always'],
  ])('%j reads %j', (condition, sentence) => {
    expect(describeCondition(condition)).toBe(sentence);
  });
});

const anyValue: fc.Arbitrary<Value> = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.oneof(fc.string(), fc.double(), fc.constant(null))),
);
const anyLeaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('variable' as const),
    variable: fc.oneof(fc.constant('x'), fc.string()),
    operator: fc.constantFrom(...variableOperatorSchema.options),
    value: fc.string(),
  }),
  fc.record({ kind: fc.constant('expression' as const), expression: fc.string() }),
  fc.record({ kind: fc.constant('support' as const), is: fc.constantFrom('online' as const, 'offline' as const) }),
  fc.record({
    kind: fc.constant('time-of-day' as const),
    weekdays: fc.array(fc.integer({ min: 1, max: 7 })),
    from: fc.integer({ min: 0, max: 1439 }),
    to: fc.integer({ min: 1, max: 1440 }),
  }),
);

it('[B64] no condition throws, whatever it compares', () => {
  fc.assert(
    fc.property(fc.array(anyLeaf), fc.constantFrom('all' as const, 'any' as const), anyValue, (conditions, kind, x) => {
      const given = context({ variables: { x } });
      const group: Condition = { kind, conditions };
      expect(typeof judgeCondition(group, given).because).toBe('string');
      expect(typeof describeCondition(group)).toBe('string');
      const all = conditions.map((condition) => holds(condition, given));
      expect(holds(group, given)).toBe(kind === 'all' ? all.every(Boolean) : all.some(Boolean));
    }),
  );
});
