import { describe, expect, it } from 'vitest';
import { compile, type Program } from '@baton/core/engine/program';
import { step } from '@baton/core/engine/run';
import { newSession } from '@baton/core/engine/session';
import { validateDocument } from '@baton/core/flow/validate';
import type { BotDocument } from '@baton/core/flow/flow';
import { expressionTools } from '@baton/expression/tools';
import { blockRegistry } from './registry.ts';
import { drawBot, english, testId, type Drawn } from './testing/bot-builder.ts';
import { testFacts } from './testing/test-chat.ts';

const loopLength = 10;

const question = (index: number, to: number): Drawn => ({
  type: 'ask-text',
  config: { question: english(`Question ${index}?`), saveTo: 'contact.name' },
  to: { next: `${to}` },
});

/** Ten questions in a ring, and as many more as asked for behind the first one's `invalid`, which lead back to it. */
const ring = (length: number): BotDocument => {
  const cards: Record<string, Drawn> = { start: { type: 'start', to: { next: '0' } } };
  for (let index = 0; index < length; index += 1) {
    cards[`${index}`] = question(index, index === loopLength - 1 ? 0 : (index + 1) % length);
  }
  const first = question(0, 1);
  if (length > loopLength) {
    cards['0'] = { ...first, config: { ...first.config, maxAttempts: 3 }, to: { next: '1', invalid: `${loopLength}` } };
  }
  return drawBot({ main: cards });
};

const msPerStep = (program: Program): number => {
  let session = step(program, newSession({}), { type: 'start' }, testFacts(), expressionTools).session;
  const startedAt = performance.now();
  for (let count = 0; count < 500; count += 1) {
    session = step(
      program,
      session,
      { type: 'message', content: { type: 'text', text: 'x' } },
      testFacts(),
      expressionTools,
    ).session;
  }
  return (performance.now() - startedAt) / 500;
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;

describe('a flow of 5,000 blocks', () => {
  const large = ring(5000);

  it('[B23] is validated and compiled in under 2 s', () => {
    const startedAt = performance.now();
    expect(validateDocument(large, blockRegistry)).toEqual([]);
    compile(testId('version', 1), large, blockRegistry);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it('[B23] costs as much a step as a flow of 10 blocks, within the noise of a shared machine', () => {
    const [few, many] = [ring(10), large].map((bot) => compile(testId('version', 1), bot, blockRegistry));
    if (few === undefined || many === undefined) throw new Error('two programs');
    msPerStep(few);
    msPerStep(many);
    const rounds = Array.from({ length: 7 }, () => ({ few: msPerStep(few), many: msPerStep(many) }));
    const ratio = median(rounds.map((round) => round.many)) / median(rounds.map((round) => round.few));
    expect(ratio).toBeLessThan(3);
  });
});
