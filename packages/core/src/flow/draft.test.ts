import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idPrefixes, type Id, type IdKind } from '../ids.ts';
import { applyEdit } from './draft.ts';
import { editCommandSchema, type EditCommand } from './edit.ts';
import { botDocumentSchema, type Block, type BotDocument, type Connection } from './flow.ts';
import { invertEdit } from './invert-edit.ts';

const id = <Kind extends IdKind>(kind: Kind, number: number): Id<Kind> =>
  `${idPrefixes[kind]}_${String(number).padStart(26, '0')}`;
const flowA = id('flow', 1);
const flowB = id('flow', 2);

const block = (number: number): Block => ({
  id: id('block', number),
  type: 'text',
  position: { x: number, y: 0 },
  config: { text: { en: [[{ text: `block ${number}` }]] } },
});

const connection = (number: number, from: number, to: number): Connection => ({
  id: id('connection', number),
  from: { blockId: id('block', from), outlet: 'next' },
  to: id('block', to),
});

const draft: BotDocument = {
  schemaVersion: 1,
  definition: { languages: ['en'], defaultLanguage: 'en', startFlowId: flowA, defaultAnswer: {}, variables: [] },
  flows: [
    { id: flowA, name: 'Main', blocks: [block(1), block(2)], connections: [connection(1, 1, 2), connection(2, 2, 1)] },
    { id: flowB, name: 'Other', blocks: [block(3)], connections: [connection(3, 3, 3)] },
  ],
};

const edited = (command: EditCommand): BotDocument | string => {
  const result = applyEdit(draft, command);
  return result.ok ? result.value : result.error.code;
};

describe('applyEdit', () => {
  it.each<[string, EditCommand, string]>([
    ['a flow of a known id', { type: 'add-flow', flowId: flowB, name: 'x' }, 'invalid_input'],
    ['the start flow', { type: 'delete-flow', flowId: flowA }, 'invalid_input'],
    ['an unknown flow', { type: 'delete-flow', flowId: id('flow', 9) }, 'not_found'],
    ['a name for an unknown flow', { type: 'rename-flow', flowId: id('flow', 9), name: 'x' }, 'not_found'],
    ['a block of a known id', { type: 'add-block', flowId: flowA, block: block(1) }, 'invalid_input'],
    ['a block of an id known in another flow', { type: 'add-block', flowId: flowB, block: block(1) }, 'invalid_input'],
    [
      'moving a block of another flow',
      { type: 'move-block', flowId: flowA, blockId: id('block', 3), position: { x: 0, y: 0 } },
      'not_found',
    ],
    ['deleting an unknown block', { type: 'delete-block', flowId: flowA, blockId: id('block', 9) }, 'not_found'],
    [
      'an outlet that is taken',
      { type: 'add-connection', flowId: flowA, connection: connection(9, 1, 1) },
      'invalid_input',
    ],
    [
      'a connection to another flow',
      { type: 'add-connection', flowId: flowB, connection: connection(9, 3, 1) },
      'not_found',
    ],
    [
      'deleting an unknown connection',
      { type: 'delete-connection', flowId: flowA, connectionId: id('connection', 9) },
      'not_found',
    ],
  ])('refuses %s', (_what, command, code) => {
    expect(edited(command)).toBe(code);
    expect(invertEdit(draft, command)).toEqual([]);
  });

  it('a deleted block takes its connections along', () => {
    const after = edited({ type: 'delete-block', flowId: flowA, blockId: id('block', 1) });
    expect(after).toMatchObject({ flows: [{ blocks: [block(2)], connections: [] }, draft.flows[1]] });
  });

  it('leaves the other flows as they are, and the given document too', () => {
    const before = structuredClone(draft);
    const after = edited({ type: 'set-block', flowId: flowA, blockId: id('block', 1), config: { text: {} } });
    expect(draft).toEqual(before);
    expect(typeof after === 'string' ? null : after.flows[1]).toBe(draft.flows[1]);
  });
});

const anyFlowId = fc.constantFrom(flowA, flowB, id('flow', 3));
const anyBlockId = fc.integer({ min: 1, max: 6 }).map((number) => id('block', number));
const anyCommand: fc.Arbitrary<EditCommand> = fc.oneof(
  fc.record({ type: fc.constant('add-flow' as const), flowId: anyFlowId, name: fc.constant('New') }),
  fc.record({ type: fc.constant('rename-flow' as const), flowId: anyFlowId, name: fc.constantFrom('A', 'B') }),
  fc.record({ type: fc.constant('delete-flow' as const), flowId: anyFlowId }),
  fc.record({
    type: fc.constant('add-block' as const),
    flowId: anyFlowId,
    block: fc.integer({ min: 1, max: 6 }).map(block),
  }),
  fc.record({
    type: fc.constant('move-block' as const),
    flowId: anyFlowId,
    blockId: anyBlockId,
    position: fc.record({ x: fc.integer(), y: fc.integer() }),
  }),
  fc.record({
    type: fc.constant('set-block' as const),
    flowId: anyFlowId,
    blockId: anyBlockId,
    config: fc.constant({ a: 1 }),
  }),
  fc.record({ type: fc.constant('delete-block' as const), flowId: anyFlowId, blockId: anyBlockId }),
  fc.record({
    type: fc.constant('add-connection' as const),
    flowId: anyFlowId,
    connection: fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .map(([number, from, to]) => connection(number, from, to)),
  }),
  fc.record({
    type: fc.constant('delete-connection' as const),
    flowId: anyFlowId,
    connectionId: fc.integer({ min: 1, max: 6 }).map((number) => id('connection', number)),
  }),
  fc.constantFrom('fr', 'de').map((language) => ({
    type: 'set-definition' as const,
    definition: { ...draft.definition, languages: ['en', language] },
  })),
);

/** The same drawing, whatever the order of its rows: an undo puts a row back at the end. */
const unordered = (document: BotDocument): unknown => ({
  definition: document.definition,
  flows: document.flows
    .map((flow) => ({
      ...flow,
      blocks: flow.blocks.toSorted((left, right) => left.id.localeCompare(right.id)),
      connections: flow.connections.toSorted((left, right) => left.id.localeCompare(right.id)),
    }))
    .toSorted((left, right) => left.id.localeCompare(right.id)),
});

const carryOut = (document: BotDocument, commands: readonly EditCommand[]): BotDocument =>
  commands.reduce((before, command) => {
    const after = applyEdit(before, command);
    if (!after.ok) throw new Error(`${command.type} was refused: ${after.error.code}`);
    return after.value;
  }, document);

describe('invertEdit', () => {
  it('[B27] takes any edit back, in any drawing that edits lead to, and every drawing stays valid', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 20 }), (commands) => {
        let document = draft;
        for (const command of commands) {
          expect(editCommandSchema.safeParse(command).success).toBe(true);
          const after = applyEdit(document, command);
          if (!after.ok) continue;
          expect(unordered(carryOut(after.value, invertEdit(document, command)))).toEqual(unordered(document));
          expect(botDocumentSchema.safeParse(after.value).success).toBe(true);
          document = after.value;
        }
      }),
    );
  });
});
