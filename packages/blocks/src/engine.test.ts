import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockDefinition, BlockOutcome } from '@baton/core/engine/block-definition';
import { compile } from '@baton/core/engine/program';
import { awaitingOf, step } from '@baton/core/engine/run';
import { newSession, sessionSchema, type Session } from '@baton/core/engine/session';
import { stepLimit, type StepInput, type StepResult } from '@baton/core/engine/step';
import { publish } from '@baton/core/flow/publish';
import { validateDocument } from '@baton/core/flow/validate';
import type { BotDocument } from '@baton/core/flow/flow';
import { messageContentSchema } from '@baton/core/message/content';
import { ok } from '@baton/core/result';
import { expressionTools } from '@baton/expression/tools';
import { blockRegistry } from './registry.ts';
import { arbitraryBot } from './testing/arbitrary-bot.ts';
import { blockIdOf, drawBot, english, flowIdOf, testId, type Drawn } from './testing/bot-builder.ts';
import { keepContact } from './testing/keep-contact.ts';
import { offline, testChat, testFacts } from './testing/test-chat.ts';

const anyInput: fc.Arbitrary<StepInput> = fc.oneof(
  fc.constant<StepInput>({ type: 'start' }),
  fc.string({ minLength: 1 }).map((text): StepInput => ({ type: 'message', content: { type: 'text', text } })),
  fc
    .constantFrom('1', 'Yes', 'a@b.co')
    .map((text): StepInput => ({ type: 'message', content: { type: 'text', text } })),
  fc
    .constantFrom('button1', 'button2', '__proto__')
    .map((id): StepInput => ({ type: 'message', content: { type: 'choice', choiceIds: [id] } })),
  fc
    .record({
      outlet: fc.constantFrom('resolved', 'no-answer', 'cancelled', 'cancelled-by-visitor'),
      callFlowId: fc.option(fc.constantFrom(flowIdOf('main'), flowIdOf('other'), flowIdOf('missing'))),
    })
    .map((ending): StepInput => ({
      type: 'handover-ended',
      variables: { 'handover.topic': 'x', evil: 'y' },
      ...ending,
    })),
);

const expectSound = (result: StepResult): void => {
  expect(result.trace.length).toBeLessThanOrEqual(stepLimit + 2);
  expect(sessionSchema.parse(JSON.parse(JSON.stringify(result.session)))).toEqual(result.session);
  expect(Object.keys(result.session.variables).filter((name) => name !== 'n' && !name.startsWith('handover.'))).toEqual(
    [],
  );
  for (const effect of result.effects) {
    if (effect.type === 'say' || effect.type === 'answered') {
      expect(messageContentSchema.safeParse(effect.content).success).toBe(true);
    }
  }
};

describe('the engine', () => {
  it('[B24] answers any input on any bot, within bounds, the same each time', () => {
    fc.assert(
      fc.property(arbitraryBot, fc.array(anyInput, { maxLength: 12 }), fc.boolean(), (bot, inputs, isOnline) => {
        const program = compile(testId('version', 1), bot, blockRegistry);
        let session: Session = newSession({});
        let facts = testFacts(isOnline ? {} : offline);
        for (const input of inputs) {
          const result = step(program, session, input, facts, expressionTools);
          expectSound(result);
          expect(step(program, session, input, facts, expressionTools)).toEqual(result);
          session = sessionSchema.parse(JSON.parse(JSON.stringify(result.session)));
          facts = keepContact(facts, result.effects);
        }
        expect(awaitingOf(session) === null).toBe(session.standing.kind !== 'asking');
      }),
      { numRuns: 300 },
    );
  });

  it('[B24] validates any bot, and publishes it exactly when no problem is an error', () => {
    fc.assert(
      fc.property(arbitraryBot, (bot) => {
        const problems = validateDocument(bot, blockRegistry);
        expect(publish(bot, blockRegistry).ok).toBe(!problems.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 300 },
    );
  });

  it('[B24] names the blocks of a loop and stops within a second', () => {
    const bot = drawBot({
      main: {
        start: { type: 'start', to: { next: 'a' } },
        a: { type: 'text', config: { text: english('a') }, to: { next: 'b' } },
        b: { type: 'set-variable', config: { variable: 'contact.name' }, to: { next: 'c' } },
        c: { type: 'text', config: { text: english('c') }, to: { next: 'b' } },
      },
    });
    const startedAt = performance.now();
    const { halted, trace } = testChat(bot).send({ type: 'start' });
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(new Set(halted?.blockIds)).toEqual(new Set([blockIdOf('main/b'), blockIdOf('main/c')]));
    expect(halted?.message).toContain('500 blocks');
    expect(trace.length).toBe(stepLimit);
  });

  it('[B24] runs a good cycle with questions 2000 rounds', () => {
    const chat = testChat(
      drawBot({
        main: {
          start: { type: 'start', to: { next: 'ask' } },
          ask: { type: 'ask-text', config: { question: english('Again?') }, to: { next: 'say' } },
          say: { type: 'text', config: { text: english('Yes.') }, to: { next: 'ask' } },
        },
      }),
    );
    chat.start();
    for (let round = 0; round < 2000; round += 1) expect(chat.type('go')).toEqual(['Yes.', 'Again?']);
  });

  it('[002-13] a refused answer is not understood, and only the default answer counts', () => {
    const chat = testChat(
      drawBot({
        main: {
          start: { type: 'start', to: { next: 'ask' } },
          ask: { type: 'ask-text', config: { question: english('Code?'), minLength: 3 } },
        },
      }),
    );
    const counted = (text: string): readonly [understood: boolean, counts: boolean] => {
      const result = chat.send({ type: 'message', content: { type: 'text', text } });
      return [result.wasUnderstood, result.effects.some(({ type }) => type === 'default-answer')];
    };
    chat.start();
    expect(counted('1')).toEqual([false, false]);
    expect(counted('123')).toEqual([true, false]);
    expect(counted('more')).toEqual([false, true]);
  });

  it('[B24] halts a turn that says more than 1 MiB', () => {
    const long = { en: Array.from({ length: 8 }, () => [{ variable: 'contact.name' }]) };
    const cards: Record<string, Drawn> = { start: { type: 'start', to: { next: '0' } } };
    for (let index = 0; index < 400; index += 1) {
      cards[`${index}`] = { type: 'text', config: { text: long }, to: { next: `${index + 1}` } };
    }
    const facts = testFacts({ contact: { name: 'a'.repeat(16_000), email: null, phone: null } });
    const result = testChat(drawBot({ main: { ...cards, 400: { type: 'end' } } }), facts).send({ type: 'start' });
    expect(result.halted?.message).toContain('1 MiB');
    expect(result.effects.length).toBeLessThan(20);
  });

  it('a session that names what is not in the version gets the default answer or an apology, never a crash', () => {
    const chat = testChat(drawBot({ main: { start: { type: 'start' } } }));
    const lost = { flowId: flowIdOf('gone'), blockId: blockIdOf('gone') };
    const at = (standing: Session['standing'], input: StepInput): StepResult =>
      step(chat.program, { ...newSession({}), standing }, input, testFacts(), expressionTools);
    const asking = { kind: 'asking', at: lost, awaiting: { kind: 'email' }, attempts: 0 } as const;
    const message: StepInput = { type: 'message', content: { type: 'text', text: 'x' } };
    const ended: StepInput = { type: 'handover-ended', outlet: 'resolved', variables: {}, callFlowId: null };
    expect(at(asking, message).effects.map(({ type }) => type)).toEqual(['say', 'default-answer']);
    expect(at(asking, ended).session.standing.kind).toBe('ended');
    expect(at({ kind: 'in-handover', at: lost }, ended).session.standing.kind).toBe('ended');
  });

  it('runs 500 blocks in one turn and no more', () => {
    const chain = (length: number): BotDocument => {
      const cards: Record<string, Drawn> = { start: { type: 'start', to: { next: '1' } } };
      for (let index = 1; index < length - 1; index += 1) {
        cards[`${index}`] = {
          type: 'set-variable',
          config: { variable: 'contact.name' },
          to: { next: `${index + 1}` },
        };
      }
      cards[`${length - 1}`] = { type: 'end' };
      return drawBot({ main: cards });
    };
    expect(testChat(chain(stepLimit)).send({ type: 'start' }).halted).toBeNull();
    expect(testChat(chain(stepLimit + 1)).send({ type: 'start' }).halted).not.toBeNull();
  });
});

const probe = (type: string, outcome: BlockOutcome): BlockDefinition => ({
  type,
  title: type,
  description: '',
  group: 'logic',
  isEntry: false,
  waitsFor: null,
  initial: () => ({}),
  bind: () =>
    ok({
      outlets: [],
      summary: () => type,
      problems: () => [],
      targets: [],
      branches: () => [],
      enter: () => outcome,
      receive: null,
    }),
});

describe('calls', () => {
  const registry = new Map([
    ...blockRegistry,
    ['call', probe('call', { kind: 'call', flowId: flowIdOf('other'), outlet: 'next' })],
  ]);
  const said = (bot: BotDocument): readonly unknown[] => {
    const program = compile(testId('version', 1), bot, registry);
    const { effects } = step(program, newSession({}), { type: 'start' }, testFacts(), expressionTools);
    return effects.map((effect) =>
      effect.type === 'say' && effect.content.type === 'text' ? effect.content.text[0]?.[0]?.text : '',
    );
  };
  const callFlow = (other: Readonly<Record<string, Drawn>>): BotDocument =>
    drawBot({
      main: {
        start: { type: 'start', to: { next: 'call' } },
        call: { type: 'call', to: { next: 'after' } },
        after: { type: 'text', config: { text: english('after') } },
      },
      other,
    });

  it('a called flow returns at its end, with or without an End', () => {
    const inside = { type: 'text', config: { text: english('inside') } };
    const start = { type: 'start', to: { next: 'say' } };
    expect(said(callFlow({ start, say: inside }))).toEqual(['inside', 'after']);
    expect(said(callFlow({ start, say: { ...inside, to: { next: 'end' } }, end: { type: 'end' } }))).toEqual([
      'inside',
      'after',
    ]);
  });

  it('[B24] a flow that calls itself ends, and the stack stays within its limit', () => {
    const bot = callFlow({
      start: { type: 'start', to: { next: 'call' } },
      call: { type: 'call', to: { next: 'say' } },
      say: { type: 'text', config: { text: english('x') } },
    });
    expect(said(bot).length).toBe(51);
    expect(said(bot).at(-1)).toBe('after');
  });
});
