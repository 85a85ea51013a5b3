import type { Condition } from '@baton/core/conditions/condition';
import { variableOperatorSchema } from '@baton/core/conditions/variable-operator';
import type { BotDocument, Connection, Flow } from '@baton/core/flow/flow';
import fc from 'fast-check';
import { blockRegistry } from '../registry.ts';
import { blockIdOf, flowIdOf, testDefinition, testId } from './bot-builder.ts';

const flowNames = ['main', 'other'];
const places = [0, 1, 2, 3, 4, 5, 6, 7];
const idAt = (flow: string, index: number) => blockIdOf(`${flow}/${index}`);

const anyTarget = fc.record({
  flowId: fc.constantFrom(flowIdOf('main'), flowIdOf('other'), flowIdOf('missing')),
  blockId: fc.option(fc.constantFrom(idAt('main', 1), idAt('other', 2), idAt('missing', 1))),
});

const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant('support' as const), is: fc.constantFrom('online' as const, 'offline' as const) }),
  fc.record({
    kind: fc.constant('variable' as const),
    variable: fc.constantFrom('n', 't', 'contact.name', '__proto__'),
    operator: fc.constantFrom(...variableOperatorSchema.options),
    value: fc.constantFrom('', '1', 'a', '{{ t }}'),
  }),
  fc.record({ kind: fc.constant('expression' as const), expression: fc.constantFrom('n > 1', 'x', 't + t == t') }),
);
const anyGroup = fc.record({
  kind: fc.constantFrom('all' as const, 'any' as const),
  conditions: fc.array(anyCondition, { maxLength: 3 }),
});
const anyText = fc.constantFrom(
  {},
  { en: [] },
  { en: [[{ text: 'Hi ' }, { variable: 't' }]] },
  { fr: [[{ text: 'Salut' }]] },
);

/** Settings that differ from a new block's, by key: each block takes those that it knows. */
const anySettings = fc.record(
  {
    text: anyText,
    question: anyText,
    retry: anyText,
    confirmation: anyText,
    maxAttempts: fc.option(fc.integer({ min: 1, max: 3 })),
    saveTo: fc.constantFrom(null, 't', 'n', 'contact.name', 'nowhere'),
    variable: fc.constantFrom('t', 'n', 'contact.email', '__proto__'),
    source: fc.constantFrom(
      { kind: 'template', template: '{{ t }}{{ t }}a' },
      { kind: 'expression', expression: 'n + 1' },
      { kind: 'expression', expression: 't + t' },
      { kind: 'clear' },
    ),
    cases: fc.uniqueArray(fc.record({ id: fc.constantFrom('next', 'a', 'b'), name: fc.constant(''), when: anyGroup }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ id }) => id,
    }),
    rules: fc.array(fc.record({ id: fc.constantFrom('r1', 'r2'), when: anyGroup, to: fc.option(anyTarget) }), {
      minLength: 1,
      maxLength: 3,
    }),
  },
  { requiredKeys: [] },
);

const knownSettings = (type: string, settings: object): unknown => {
  const initial = Object(blockRegistry.get(type)?.initial(testDefinition()));
  const known = Object.entries(settings).filter(([key]) => Object.hasOwn(initial, key));
  return { ...initial, ...Object.fromEntries(known) };
};

const anyConfig = (type: string): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 9, arbitrary: anySettings.map((settings) => knownSettings(type, settings)) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );

const anyBlock = (flow: string, index: number) =>
  (index === 0 ? fc.constant('start') : fc.constantFrom(...blockRegistry.keys(), 'nonsense')).chain((type) =>
    anyConfig(type).map((config) => ({
      id: idAt(flow, index),
      type,
      position: { x: index * 340, y: 0 },
      config: JSON.parse(JSON.stringify(config ?? null)),
    })),
  );

const outlets = ['next', 'else', 'invalid', 'a', 'b', 'button1', 'resolved', 'no-answer', 'cancelled'];

const anyConnections = (flow: string): fc.Arbitrary<Connection[]> =>
  fc
    .array(
      fc.record({
        from: fc.constantFrom(...places),
        outlet: fc.constantFrom('next', ...outlets),
        to: fc.constantFrom(...places, 99),
      }),
      { minLength: 8, maxLength: 40 },
    )
    .map((drawn) =>
      [{ from: 0, outlet: 'next', to: 1 }, ...drawn].map(({ from, outlet, to }, index) => ({
        id: testId('connection', index + 1),
        from: { blockId: idAt(flow, from), outlet },
        to: idAt(flow, to),
      })),
    );

const anyFlow = (name: string): fc.Arbitrary<Flow> =>
  fc
    .record({ blocks: fc.tuple(...places.map((index) => anyBlock(name, index))), connections: anyConnections(name) })
    .map((drawn) => ({ id: flowIdOf(name), name, ...drawn }));

/** Any bot at all: two flows of eight blocks each, settings good and bad, connections to anywhere and nowhere. */
export const arbitraryBot: fc.Arbitrary<BotDocument> = fc.tuple(...flowNames.map(anyFlow)).map((flows) => ({
  schemaVersion: 1,
  definition: testDefinition({
    variables: [
      { id: testId('variable', 1), name: 'n', type: 'number', scope: 'conversation', initial: 0 },
      { id: testId('variable', 2), name: 't', type: 'text', scope: 'contact', initial: 'a' },
    ],
  }),
  flows,
}));
