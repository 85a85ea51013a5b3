import { describe, expect, it } from 'vitest';
import type { StepInput, StepResult } from '@baton/core/engine/step';
import { drawBot, english, flowIdOf } from '../testing/bot-builder.ts';
import { saidIn, testChat } from '../testing/test-chat.ts';

const bot = drawBot({
  main: {
    start: { type: 'start', to: { next: 'name' } },
    name: {
      type: 'ask-text',
      config: { question: english('Name?'), saveTo: 'contact.name' },
      to: { next: 'people' },
    },
    people: {
      type: 'handover',
      config: { confirmation: english('One moment.'), brief: '{{ contact.name }} needs help', queueTimeoutMs: 60_000 },
      to: { resolved: 'solved', 'no-answer': 'late', cancelled: 'left', 'cancelled-by-visitor': 'gone' },
    },
    solved: { type: 'text', config: { text: { en: [[{ text: 'Outcome: ' }, { variable: 'handover.outcome' }]] } } },
    late: { type: 'text', config: { text: english('Nobody is free.') } },
    left: { type: 'text', config: { text: english('The agent left.') } },
    gone: { type: 'text', config: { text: english('You stopped waiting.') } },
  },
  survey: {
    start: { type: 'start', to: { next: 'ask' } },
    ask: { type: 'ask-text', config: { question: english('How was it?') }, to: { next: 'end' } },
    end: { type: 'end' },
  },
});

const ended = (changes: Partial<Extract<StepInput, { type: 'handover-ended' }>>): StepInput => ({
  type: 'handover-ended',
  outlet: 'resolved',
  variables: { 'handover.outcome': 'solved' },
  callFlowId: null,
  ...changes,
});

const opened = (): { readonly chat: ReturnType<typeof testChat>; readonly result: StepResult } => {
  const chat = testChat(bot);
  chat.start();
  return { chat, result: chat.send({ type: 'message', content: { type: 'text', text: 'Ann' } }) };
};

describe('handover', () => {
  it('confirms, opens a handover with its brief, and waits', () => {
    const { chat, result } = opened();
    expect(saidIn(result)).toEqual(['One moment.']);
    expect(result.effects).toContainEqual({
      type: 'open-handover',
      at: { flowId: flowIdOf('main'), blockId: expect.any(String) },
      brief: 'Ann needs help',
      queueTimeoutMs: 60_000,
    });
    expect(chat.session().standing.kind).toBe('in-handover');
    expect(chat.type('hello?')).toEqual([]);
  });

  it.each([
    ['resolved', 'Outcome: solved'],
    ['no-answer', 'Nobody is free.'],
    ['cancelled', 'The agent left.'],
    ['cancelled-by-visitor', 'You stopped waiting.'],
  ] as const)('[B33] goes on at the outlet %s', (outlet, line) => {
    expect(saidIn(opened().chat.send(ended({ outlet })))).toEqual([line]);
  });

  it('[000-32] runs the wrap-up first and comes back to the outlet', () => {
    const { chat } = opened();
    expect(saidIn(chat.send(ended({ callFlowId: flowIdOf('survey') })))).toEqual(['How was it?']);
    expect(chat.type('great')).toEqual(['Outcome: solved']);
    expect(chat.session().stack).toEqual([]);
  });

  it('goes on at once where the wrap-up flow is not in the version', () => {
    expect(saidIn(opened().chat.send(ended({ callFlowId: flowIdOf('missing') })))).toEqual(['Outcome: solved']);
  });
});
