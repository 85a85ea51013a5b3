import type { Facts } from '@baton/core/engine/facts';
import { compile, type Program } from '@baton/core/engine/program';
import { step } from '@baton/core/engine/run';
import { newSession, type Session } from '@baton/core/engine/session';
import type { StepInput, StepResult } from '@baton/core/engine/step';
import type { BotDocument } from '@baton/core/flow/flow';
import type { MessageContent } from '@baton/core/message/content';
import { richTextToPlain } from '@baton/core/message/rich-text';
import { expressionTools } from '@baton/expression/tools';
import { blockRegistry } from '../registry.ts';
import { testId } from './bot-builder.ts';
import { keepContact } from './keep-contact.ts';

/** A Monday at 10:00 UTC, support online, one agent, English on the web. */
export const testFacts = (changes: Partial<Facts> = {}): Facts => ({
  now: 1_772_445_600_000,
  timeZone: 'UTC',
  support: {
    isOnline: true,
    reason: { kind: 'slot', slot: { weekday: 1, from: 540, to: 1080 } },
    until: 1_772_474_400_000,
    nextOpeningAt: 1_773_046_800_000,
    nextClosingAt: 1_772_474_400_000,
  },
  channel: 'web',
  locale: 'en',
  contact: { name: null, email: null, phone: null },
  contactVariables: {},
  queueLength: 0,
  availableAgents: 1,
  ...changes,
});

export const offline: Pick<Facts, 'support'> = {
  support: {
    isOnline: false,
    reason: { kind: 'outside-hours' },
    until: 1_773_046_800_000,
    nextOpeningAt: 1_773_046_800_000,
    nextClosingAt: 1_773_079_200_000,
  },
};

export const contentToLine = (content: MessageContent): string => {
  switch (content.type) {
    case 'text':
      return richTextToPlain(content.text);
    case 'choices':
      return `${richTextToPlain(content.text)} [${content.choices.map(({ title }) => title).join('|')}]`;
    case 'choice':
      return `(${content.choices.map(({ title }) => title).join('|')})`;
    case 'system':
      return content.text;
  }
};

/** A conversation with the engine alone: what is put in, and what the visitor would read. */
export interface TestChat {
  readonly program: Program;
  session(): Session;
  send(input: StepInput): StepResult;
  /** What the bot says at the start. */
  start(): string[];
  /** What the bot says to a typed text. */
  type(text: string): string[];
  choose(choiceId: string): string[];
}

export const saidIn = (result: StepResult): string[] =>
  result.effects.flatMap((effect) => (effect.type === 'say' ? [contentToLine(effect.content)] : []));

export const testChat = (document: BotDocument, firstFacts: Facts = testFacts()): TestChat => {
  const program = compile(testId('version', 1), document, blockRegistry);
  let session = newSession({});
  let facts = firstFacts;
  const send = (input: StepInput): StepResult => {
    const result = step(program, session, input, facts, expressionTools);
    session = result.session;
    facts = keepContact(facts, result.effects);
    return result;
  };
  return {
    program,
    session: () => session,
    send,
    start: () => saidIn(send({ type: 'start' })),
    type: (text) => saidIn(send({ type: 'message', content: { type: 'text', text } })),
    choose: (choiceId) => saidIn(send({ type: 'message', content: { type: 'choice', choiceIds: [choiceId] } })),
  };
};
