import { describe, expect, it } from 'vitest';
import { botDocumentSchema, type BotDefinition, type BotDocument } from '@baton/core/flow/flow';
import { publish } from '@baton/core/flow/publish';
import { validateDocument } from '@baton/core/flow/validate';
import { problemOfExpression } from '@baton/expression/evaluate';
import { blockRegistry } from './registry.ts';
import { blockIdOf, drawBot, english, flowIdOf, testId, type Drawn } from './testing/bot-builder.ts';

const start = (next: string): Drawn => ({ type: 'start', to: { next } });
const end: Drawn = { type: 'end' };
const say = (next?: string): Drawn => ({
  type: 'text',
  config: { text: english('Hi.') },
  ...(next === undefined ? {} : { to: { next } }),
});
const ask = (config: object, to: Readonly<Record<string, string>>): Drawn => ({
  type: 'ask-text',
  config: { question: english('What?'), ...config },
  to,
});

const main = (cards: Readonly<Record<string, Drawn>>, changes: Partial<BotDefinition> = {}): BotDocument =>
  drawBot({ main: cards }, changes);

/** Each problem as `severity code block`, sorted. */
const problemsOf = (bot: BotDocument): string[] =>
  validateDocument(bot, blockRegistry, { problemOfExpression })
    .map(({ severity, code, blockId }) => {
      const names = bot.flows.flatMap(({ name }) => ['start', 'a', 'b', 'c', 'lost'].map((key) => `${name}/${key}`));
      return [severity, code, ...names.filter((name) => blockId === blockIdOf(name))].join(' ');
    })
    .toSorted();

const supportRule = (to: unknown): Drawn => ({
  type: 'jump-to',
  config: { rules: [{ id: 'r', when: { kind: 'all', conditions: [{ kind: 'support', is: 'offline' }] }, to }] },
  to: { else: 'b' },
});
const handover = (to: Readonly<Record<string, string>>): Drawn => ({ type: 'handover', to });
const allOutlets = { resolved: 'b', 'no-answer': 'b', cancelled: 'b', 'cancelled-by-visitor': 'b' };
const text = { type: 'text', scope: 'conversation', initial: null } as const;

const keeps = (expression: string): Drawn => ({
  type: 'set-variable',
  config: { variable: 'contact.name', source: { kind: 'expression', expression } },
  to: { next: 'b' },
});
const decides = (expression: string): Drawn => ({
  type: 'condition',
  config: {
    cases: [{ id: 'x', name: '', when: { kind: 'any', conditions: [{ kind: 'expression', expression }] } }],
  },
  to: { x: 'c', else: 'c' },
});

describe('problems', () => {
  it.each<[string, BotDocument, string[]]>([
    ['expressions that can be read', main({ start: start('a'), a: keeps('1 + 2'), b: decides('true'), c: end }), []],
    ['a broken expression', main({ start: start('a'), a: keeps('1 +'), b: end }), ['error expression-wrong main/a']],
    ['an empty expression', main({ start: start('a'), a: keeps(' '), b: end }), ['error expression-empty main/a']],
    [
      'a condition that is no expression',
      main({ start: start('a'), a: decides('contact..name =='), c: end }),
      ['error expression-wrong main/a'],
    ],
    [
      'an expression that is not allowed',
      main({ start: start('a'), a: decides('contact.name.matches("(a+)+")'), c: end }),
      ['error expression-wrong main/a'],
    ],
    ['nothing wrong', main({ start: start('a'), a: say('b'), b: end }), []],
    ['a dangling outlet', main({ start: start('a'), a: say() }), ['warning outlet-unconnected main/a']],
    [
      'a handover that nobody answers and no way on',
      main({ start: start('a'), a: handover({ resolved: 'b', cancelled: 'b', 'cancelled-by-visitor': 'b' }), b: end }),
      ['error outlet-unconnected main/a'],
    ],
    [
      'invalid without a way on',
      main({ start: start('a'), a: ask({ maxAttempts: 2 }, { next: 'b' }), b: end }),
      ['error outlet-unconnected main/a'],
    ],
    [
      'no start',
      main({ a: say('b'), b: end }),
      ['error start-block', 'warning block-unreachable main/a', 'warning block-unreachable main/b'],
    ],
    ['two starts', main({ start: start('a'), b: start('a'), a: end }), ['error start-block main/b']],
    [
      'an unreachable block',
      main({ start: start('a'), a: end, lost: say('a') }),
      ['warning block-unreachable main/lost'],
    ],
    [
      'a way round without a question',
      main({ start: start('a'), a: say('b'), b: say('a') }),
      ['warning loop-without-question main/a', 'warning loop-without-question main/b'],
    ],
    ['a way round with a question', main({ start: start('a'), a: say('b'), b: ask({}, { next: 'a' }) }), []],
    [
      'a jump to a flow that is not there',
      main({ start: start('a'), a: supportRule({ flowId: flowIdOf('gone'), blockId: null }), b: end }),
      ['error jump-to-nothing main/a'],
    ],
    [
      'a jump to a block that is not there',
      main({
        start: start('a'),
        a: supportRule({ flowId: flowIdOf('main'), blockId: blockIdOf('main/gone') }),
        b: end,
      }),
      ['error jump-to-nothing main/a'],
    ],
    ['a rule to nowhere', main({ start: start('a'), a: supportRule(null), b: end }), ['error jump-to-nothing main/a']],
    [
      'a jump back to its own flow without a question',
      main({ start: start('a'), a: supportRule({ flowId: flowIdOf('main'), blockId: null }), b: end }),
      ['warning loop-without-question main/a', 'warning loop-without-question main/start'],
    ],
    [
      'a variable that is not declared',
      main({ start: start('a'), a: ask({ saveTo: 'nowhere' }, { next: 'b' }), b: end }),
      ['error variable-undeclared main/a'],
    ],
    [
      'an undeclared variable in a text, in a template and in a button',
      main({
        start: start('a'),
        a: {
          type: 'text',
          config: {
            text: { en: [[{ text: '{{ literal }}' }, { variable: 'gone | upcase' }, { variable: 'contact.name' }]] },
          },
          to: { next: 'b' },
        },
        b: {
          type: 'set-variable',
          config: {
            variable: 'contact.name',
            source: { kind: 'template', template: '{{ gone }} {{channel}} {{ "x" }}' },
          },
          to: { next: 'c' },
        },
        c: {
          type: 'buttons',
          config: { question: english('Which?'), buttons: [{ id: 'x', title: { en: 'Room {{ gone }}' } }] },
          to: { x: 'a' },
        },
      }),
      ['error variable-undeclared main/a', 'error variable-undeclared main/b', 'error variable-undeclared main/c'],
    ],
    [
      'a variable that cannot be set',
      main({ start: start('a'), a: ask({ saveTo: 'support.isOnline' }, { next: 'b' }), b: end }),
      ['error variable-not-settable main/a'],
    ],
    [
      'a missing wording',
      main({ start: start('a'), a: say('b'), b: end }, { languages: ['en', 'fr'] }),
      ['warning wording-missing', 'warning wording-missing main/a'],
    ],
    [
      'an empty text in the default language',
      main({ start: start('a'), a: { type: 'text', config: { text: {} }, to: { next: 'b' } }, b: end }),
      ['error wording-missing main/a'],
    ],
    ['an empty default answer', main({ start: start('a'), a: end }, { defaultAnswer: {} }), ['error wording-missing']],
    [
      'a default language that the bot does not speak',
      main({ start: start('a'), a: end }, { languages: ['fr'], defaultAnswer: { fr: [[{ text: 'Non.' }]] } }),
      ['error default-language'],
    ],
    [
      'a start flow that is not there',
      main({ start: start('a'), a: end }, { startFlowId: flowIdOf('gone') }),
      ['error start-flow'],
    ],
    [
      'variables of one name, and of a built-in name',
      main(
        { start: start('a'), a: end },
        {
          variables: [
            { ...text, id: testId('variable', 1), name: 'x' },
            { ...text, id: testId('variable', 2), name: 'x' },
            { ...text, id: testId('variable', 3), name: 'support' },
          ],
        },
      ),
      ['error variable-reserved', 'error variable-twice'],
    ],
    [
      'settings that cannot be read',
      main({ start: start('a'), a: { type: 'text', config: { text: 7 }, to: { next: 'b' } }, b: end }),
      ['error block-unreadable main/a'],
    ],
    [
      'a block of an unknown type',
      main({ start: start('a'), a: { type: 'teleport', to: { next: 'b' } }, b: end }),
      ['error block-unreadable main/a'],
    ],
    [
      'a connection from an outlet that is not there',
      main({ start: start('a'), a: { ...say('b'), to: { next: 'b', sideways: 'b' } }, b: end }),
      ['error connection-wrong main/a'],
    ],
    [
      'a connection to a block that is not there',
      main({ start: start('a'), a: say('gone') }),
      ['error connection-wrong main/a'],
    ],
    [
      'a comparison that does not fit the type',
      main({
        start: start('a'),
        a: {
          type: 'condition',
          config: {
            cases: [
              {
                id: 'x',
                name: '',
                when: {
                  kind: 'all',
                  conditions: [{ kind: 'variable', variable: 'contact.name', operator: 'greater', value: '1' }],
                },
              },
            ],
          },
          to: { x: 'b', else: 'b' },
        },
        b: end,
      }),
      ['error operator-wrong main/a'],
    ],
    [
      'a case without a condition',
      main({ start: start('a'), a: { type: 'condition', to: { case1: 'b', else: 'b' } }, b: end }),
      ['error condition-incomplete main/a'],
    ],
  ])('%s', (_what, bot, expected) => {
    expect(problemsOf(bot)).toEqual(expected);
    const rules = { isLiveChatEnabled: true, problemOfExpression };
    expect(publish(bot, blockRegistry, rules).ok).toBe(!expected.some((problem) => problem.startsWith('error')));
  });

  it('says how to mend each problem in a sentence', () => {
    const bot = main(
      { start: start('a'), a: handover({}), lost: say() },
      { defaultAnswer: {}, languages: ['en', 'fr'] },
    );
    const problems = validateDocument(bot, blockRegistry);
    expect(problems.length).toBeGreaterThan(5);
    for (const { message } of problems) expect(message).toMatch(/^[A-Z"].*\.$/u);
  });

  it('[003-01] publishes no handover while Live Chat is off', () => {
    const bot = main({ start: start('a'), a: handover(allOutlets), b: end });
    expect(publish(bot, blockRegistry).ok).toBe(true);
    const decided = publish(bot, blockRegistry, { isLiveChatEnabled: false });
    expect(decided.ok ? [] : decided.error.problems.map(({ code }) => code)).toEqual(['live-chat-off']);
  });

  it('a drawn bot is a valid document', () => {
    const bot = main({ start: start('a'), a: handover(allOutlets), b: end });
    expect(botDocumentSchema.parse(bot)).toEqual(bot);
  });
});
