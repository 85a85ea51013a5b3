import { describe, expect, it } from 'vitest';
import { compile, type Program } from '@baton/core/engine/program';
import { step } from '@baton/core/engine/run';
import { newSession } from '@baton/core/engine/session';
import { validateDocument } from '@baton/core/flow/validate';
import type { BotDocument } from '@baton/core/flow/flow';
import { expressionTools } from '@baton/expression/tools';
import { CountingMap } from '@baton/testkit/counting-map';
import { cpuMsOf } from '@baton/testkit/cpu-ms-of';
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

/** What 500 steps through the ring read of the flow, whose blocks are found by a map. */
const readsOfSteps = (program: Program): number => {
  const flows = [...program.flows].map(([flowId, flow]) => ({ flowId, flow, blocks: new CountingMap(flow.blocks) }));
  const counted: Program = {
    ...program,
    flows: new Map(flows.map(({ flowId, flow, blocks }) => [flowId, { ...flow, blocks }])),
  };
  let session = step(counted, newSession({}), { type: 'start' }, testFacts(), expressionTools).session;
  for (let count = 0; count < 500; count += 1) {
    session = step(
      counted,
      session,
      { type: 'message', content: { type: 'text', text: 'x' } },
      testFacts(),
      expressionTools,
    ).session;
  }
  return flows.reduce((total, { blocks }) => total + blocks.reads, 0);
};

describe('a flow of 5,000 blocks', () => {
  const large = ring(5000);

  it('[B23] is validated and compiled in under 2 s', () => {
    const costMs = cpuMsOf(() => {
      expect(validateDocument(large, blockRegistry)).toEqual([]);
      compile(testId('version', 1), large, blockRegistry);
    });
    expect(costMs).toBeLessThan(2000);
  });

  it('[B23] costs as much a step as a flow of 10 blocks', () => {
    const [few, many] = [ring(10), large].map((bot) => readsOfSteps(compile(testId('version', 1), bot, blockRegistry)));
    expect(few).toBeGreaterThanOrEqual(500);
    expect(many).toBe(few);
  });
});
