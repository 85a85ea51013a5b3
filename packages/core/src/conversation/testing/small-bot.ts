import type { BlockDefinition, BlockOutcome, BlockRegistry, BoundBlock } from '../../engine/block-definition.ts';
import { compile, type Program } from '../../engine/program.ts';
import type { Tools } from '../../engine/tools.ts';
import type { BotDocument, Flow } from '../../flow/flow.ts';
import type { BlockId, FlowId } from '../../ids.ts';
import { ok } from '../../result.ts';
import { textContent } from '../../message/text-content.ts';
import { testId } from './test-ids.ts';

/** The least set of blocks that a conversation can be tested with: their config is the text they say. */
const bound = (enter: (text: string) => BlockOutcome, receive: BoundBlock['receive'], text: string): BoundBlock => ({
  outlets: [],
  summary: () => text,
  problems: () => [],
  targets: [],
  branches: () => [],
  enter: () => enter(text),
  receive,
});

const define = (
  type: string,
  waitsFor: BlockDefinition['waitsFor'],
  parts: { readonly enter: (text: string) => BlockOutcome; readonly receive?: BoundBlock['receive'] },
): BlockDefinition => ({
  type,
  title: type,
  description: type,
  group: 'say',
  isEntry: type === 'start',
  waitsFor,
  initial: () => '',
  bind: (config) => ok(bound(parts.enter, parts.receive ?? null, String(config))),
});

const definitions: readonly BlockDefinition[] = [
  define('start', null, { enter: () => ({ kind: 'leave', outlet: 'next' }) }),
  define('say', null, { enter: (text) => ({ kind: 'leave', outlet: 'next', say: textContent(text) }) }),
  define('ask', 'visitor', {
    enter: (text) => ({ kind: 'ask', say: textContent(text), awaiting: { kind: 'text', maxLength: 100 } }),
    receive: () => ({ kind: 'accepted', outlet: 'next', answer: null, set: {} }),
  }),
  define('choose', 'visitor', {
    enter: (text) => ({
      kind: 'ask',
      say: { type: 'choices', text: [[{ text }]], choices: [{ id: 'a', title: 'Apple' }] },
      awaiting: { kind: 'choices', choices: [{ id: 'a', title: 'Apple' }], min: 1, max: 1 },
    }),
    receive: () => ({
      kind: 'accepted',
      outlet: 'next',
      answer: { type: 'choice', choices: [{ id: 'a', title: 'Apple' }] },
      set: {},
    }),
  }),
  define('people', 'people', { enter: (brief) => ({ kind: 'handover', brief, queueTimeoutMs: null }) }),
];
const registry: BlockRegistry = new Map(definitions.map((definition) => [definition.type, definition]));

const names = [
  'start',
  'hello',
  'ask',
  'choose',
  'people',
  'solved',
  'nobody',
  'left',
  'stopped',
  'rate',
  'thanks',
] as const;
type Name = (typeof names)[number];
const idOf = (name: Name): BlockId => testId('block', names.indexOf(name) + 1);

const mainFlowId: FlowId = testId('flow', 1);
export const surveyFlowId: FlowId = testId('flow', 2);

type Drawing = readonly (readonly [Name, string, string, Readonly<Partial<Record<string, Name>>>])[];

const flowOf = (id: FlowId, drawing: Drawing): Flow => ({
  id,
  name: id,
  blocks: drawing.map(([name, type, config]) => ({ id: idOf(name), type, config, position: { x: 0, y: 0 } })),
  connections: drawing.flatMap(([name, , , exits], block) =>
    Object.entries(exits).flatMap(([outlet, to], index) =>
      to === undefined
        ? []
        : [{ id: testId('connection', block * 10 + index + 1), from: { blockId: idOf(name), outlet }, to: idOf(to) }],
    ),
  ),
});

/** Says hello, asks twice, brings in people, and says which way they went; `survey` asks one question. */
const document: BotDocument = {
  schemaVersion: 1,
  definition: {
    languages: ['en'],
    defaultLanguage: 'en',
    startFlowId: mainFlowId,
    defaultAnswer: { en: [[{ text: 'Sorry?' }]] },
    variables: [],
  },
  flows: [
    flowOf(mainFlowId, [
      ['start', 'start', '', { next: 'hello' }],
      ['hello', 'say', 'Hello', { next: 'ask' }],
      ['ask', 'ask', 'Your name?', { next: 'choose' }],
      ['choose', 'choose', 'Which?', { next: 'people' }],
      [
        'people',
        'people',
        'help',
        { resolved: 'solved', 'no-answer': 'nobody', cancelled: 'left', 'cancelled-by-visitor': 'stopped' },
      ],
      ['solved', 'say', 'Solved.', {}],
      ['nobody', 'say', 'Nobody.', {}],
      ['left', 'say', 'Left.', {}],
      ['stopped', 'say', 'Stopped.', {}],
    ]),
    flowOf(surveyFlowId, [
      ['rate', 'start', '', { next: 'thanks' }],
      ['thanks', 'say', 'Thanks.', {}],
    ]),
  ],
};

export const smallProgram: Program = compile(testId('version', 1), document, registry);

/** Fills `{{ path }}` and evaluates nothing: enough for a start message. */
export const smallTools: Tools = {
  renderTemplate: (template, variables) =>
    template.replaceAll(/\{\{\s*([\w.]+)\s*\}\}/gu, (_, path: string) => String(variables[path] ?? '')),
  evaluate: () => ok(null),
};
