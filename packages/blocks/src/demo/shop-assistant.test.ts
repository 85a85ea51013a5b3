import { describe, expect, it } from 'vitest';
import { publish } from '@baton/core/flow/publish';
import { validateDocument } from '@baton/core/flow/validate';
import { botDocumentSchema } from '@baton/core/flow/flow';
import type { HandoverOutlet, StepResult } from '@baton/core/engine/step';
import { blockRegistry } from '../registry.ts';
import { countingIds } from '../testing/bot-builder.ts';
import { offline, saidIn, testChat, testFacts, type TestChat } from '../testing/test-chat.ts';
import { shopAssistant } from './shop-assistant.ts';
import { solvedOutcome } from './welcome-flow.ts';

const bot = shopAssistant(countingIds());
const more = 'Is there anything else? [Yes|No, thank you]';
const details = 'Leave your details, and we will write to you within one working day.';

const atMenu = (facts = testFacts()): TestChat => {
  const chat = testChat(bot, facts);
  chat.start();
  chat.type('Ann');
  return chat;
};

const isEnded = (chat: TestChat): boolean => chat.session().standing.kind === 'ended';

const handedOver = (): TestChat => {
  const chat = atMenu();
  chat.choose('person');
  return chat;
};

const after = (chat: TestChat, outlet: HandoverOutlet, outcome: string | null): StepResult =>
  chat.send({ type: 'handover-ended', outlet, variables: { 'handover.outcome': outcome }, callFlowId: null });

describe('the demo bot', () => {
  it('is a valid document and publishes without a problem', () => {
    expect(botDocumentSchema.parse(JSON.parse(JSON.stringify(bot)))).toEqual(bot);
    expect(validateDocument(bot, blockRegistry)).toEqual([]);
    expect(publish(bot, blockRegistry).ok).toBe(true);
  });

  it('lays its cards out without overlaps', () => {
    for (const { blocks } of bot.flows) {
      const places = blocks.map(({ position }) => `${position.x} ${position.y}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('greets, asks the name once, and offers three ways', () => {
    const chat = testChat(bot);
    expect(chat.start()).toEqual(['Hello, and welcome to the Corner Shop.', 'What is your name?']);
    expect(chat.type('Ann')).toEqual(['How can I help you, Ann? [Where is my order?|Talk to a person|Opening hours]']);
  });

  it('does not ask a known visitor their name', () => {
    const chat = testChat(bot, testFacts({ contact: { name: 'Ann', email: null, phone: null } }));
    expect(chat.start()[1]).toContain('How can I help you, Ann?');
  });

  it('speaks French to a French visitor', () => {
    expect(testChat(bot, testFacts({ locale: 'fr-CA' })).start()).toEqual([
      'Bonjour et bienvenue à la boutique Corner Shop.',
      'Comment vous appelez-vous ?',
    ]);
  });

  it.each([
    ['a1024', 'Order A1024 is on its way and arrives within two days.'],
    ['B7777', 'Order B7777 is being packed and leaves us tomorrow.'],
  ])('answers the order question for %s', (number, line) => {
    const chat = atMenu();
    expect(chat.type('where is my order?')).toEqual([
      'What is your order number? It begins with a letter, such as A1024.',
    ]);
    expect(chat.type(number)).toEqual([line, more]);
    expect(chat.type('2')).toEqual(['Thank you for your visit, Ann.']);
    expect(isEnded(chat)).toBe(true);
  });

  it('brings in a person for an unknown order, and after three wrong numbers', () => {
    const chat = atMenu();
    chat.choose('order');
    expect(chat.type('X999')[0]).toBe('I cannot find order X999. A colleague can look it up for you.');
    expect(chat.session().standing.kind).toBe('in-handover');
    const other = atMenu();
    other.choose('order');
    other.type('1');
    other.type('2');
    expect(other.type('3')[0]).toBe('Never mind: a colleague can find your order by your name.');
  });

  it.each([
    [testFacts(), 'The support team is online right now.'],
    [testFacts(offline), 'The support team is offline right now.'],
  ])('[003-13] says whether the team is there', (facts, line) => {
    expect(atMenu(facts).choose('hours').slice(1)).toEqual([line, more]);
  });

  it('[003-14] takes details down while support is offline, and promises an answer', () => {
    const chat = atMenu(testFacts(offline));
    expect(chat.choose('person')).toEqual([details, 'What is your e-mail address?']);
    expect(chat.type('ann@example.com')).toEqual(['What is it about?']);
    expect(chat.type('A lamp')).toEqual(['Thank you, Ann. We will answer to ann@example.com.']);
    expect(isEnded(chat)).toBe(true);
  });

  it('ends kindly without an address', () => {
    const chat = atMenu(testFacts(offline));
    chat.choose('person');
    chat.type('no');
    chat.type('no');
    expect(chat.type('no')[0]).toContain('Without an address');
    expect(isEnded(chat)).toBe(true);
  });

  it.each([
    ['resolved', solvedOutcome, 'Great that this is solved. Thank you.', more],
    ['resolved', 'Not solved', 'Sorry that this is not solved yet.', details],
    ['no-answer', null, 'Sorry, nobody is free at the moment.', details],
    ['cancelled', null, 'We will come back to you about this.', details],
    ['cancelled-by-visitor', null, 'All right, you are no longer waiting.', more],
  ] as const)('goes on after a handover: %s, outcome %s', (outlet, outcome, line, next) => {
    expect(saidIn(after(handedOver(), outlet, outcome)).slice(0, 2)).toEqual([line, next]);
  });

  it('[000-32] runs the quick question as a wrap-up and goes on by the outcome', () => {
    const chat = handedOver();
    const wrapUp = bot.flows.find(({ name }) => name === 'Quick question')?.id ?? null;
    const variables = { 'handover.outcome': solvedOutcome };
    expect(saidIn(chat.send({ type: 'handover-ended', outlet: 'resolved', variables, callFlowId: wrapUp }))).toEqual([
      'Did our colleague help you? [Yes, it did|Not really]',
    ]);
    expect(chat.choose('yes')).toEqual(['Good to hear.', 'Great that this is solved. Thank you.', more]);
  });

  it('gives the default answer once it has ended', () => {
    const chat = atMenu();
    chat.choose('hours');
    chat.choose('no');
    expect(chat.type('hello?')).toEqual(['Sorry, I did not understand this. Our team can read your message.']);
  });
});
