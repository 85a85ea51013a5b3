import { describe, expect, it } from 'vitest';
import type { Actor, ConversationSnapshot } from '../conversation/change.ts';
import { commandHandover } from '../conversation/command-handover.ts';
import {
  TestLine,
  admin,
  agent,
  builder,
  nora,
  omar,
  resolveCommand,
  system,
  targetOf,
  visitor,
} from '../conversation/testing/line.ts';
import { surveyFlowId } from '../conversation/testing/small-bot.ts';
import { testId } from '../conversation/testing/test-ids.ts';
import type { BotSettings } from '../bot/bot-settings.ts';
import type { HandoverCommand } from './command.ts';
import { decideHandover } from './decide.ts';

const day = 24 * 60 * 60_000;
const open: HandoverCommand = { type: 'open', openedBy: 'visitor', at: null, brief: '', queueTimeoutMs: null };

const states = ['bot', 'pending', 'mine', 'another’s', 'closed'] as const;
type State = (typeof states)[number];

const pending = (settings: Partial<BotSettings>): TestLine => {
  const line = new TestLine(settings);
  line.run(visitor, (snapshot, env) => commandHandover(snapshot, open, env));
  return line;
};

const assigned = (settings: Partial<BotSettings>, to: Actor): TestLine => {
  const line = pending(settings);
  line.run(to, (snapshot, env) => commandHandover(snapshot, { type: 'assign-to-me' }, env));
  return line;
};

const snapshotIn = (state: State, settings: Partial<BotSettings> = {}): ConversationSnapshot => {
  switch (state) {
    case 'bot':
      return new TestLine(settings).snapshot;
    case 'pending':
      return pending(settings).snapshot;
    case 'mine':
      return assigned(settings, nora).snapshot;
    case 'another’s':
      return assigned(settings, omar).snapshot;
    case 'closed': {
      const { snapshot } = new TestLine(settings);
      return { ...snapshot, conversation: { ...snapshot.conversation, closedAt: 1 } };
    }
  }
};

/** The types of the events, or the code of the refusal. */
const answerTo = (snapshot: ConversationSnapshot, command: HandoverCommand, actor: Actor, now = Date.UTC(2027, 0)) => {
  const decided = decideHandover(snapshot, command, { actor, now, hasFlow: (flowId) => flowId === surveyFlowId });
  if (!decided.ok) return decided.error.code;
  return decided.value.length === 0 ? 'nothing' : decided.value.map(({ type }) => type).join(' ');
};

const commands: Record<HandoverCommand['type'], HandoverCommand> = {
  open,
  'assign-to-me': { type: 'assign-to-me' },
  'take-over': { type: 'take-over' },
  'assign-to': { type: 'assign-to', memberId: agent(9, 'Zoe').memberId },
  unassign: { type: 'unassign' },
  'cancel-takeover': { type: 'cancel-takeover' },
  resolve: resolveCommand,
  'stop-waiting': { type: 'stop-waiting' },
  'queue-timeout': { type: 'queue-timeout' },
  'agent-gone': { type: 'agent-gone' },
};

/** Who may give each command at all, and the answer in each of the five states; the actor `nora` is an agent of the bot. */
const table: Record<HandoverCommand['type'], readonly [Actor, ...string[]]> = {
  open: [visitor, 'opened', 'handover_already_open', 'handover_already_open', 'handover_already_open'],
  'assign-to-me': [nora, 'no_open_handover', 'assigned', 'nothing', 'already_taken'],
  'take-over': [nora, 'opened assigned', 'handover_already_open', 'nothing', 'already_taken'],
  'assign-to': [nora, 'no_open_handover', 'not_owner', 'assigned', 'not_owner'],
  unassign: [nora, 'no_open_handover', 'not_owner', 'unassigned', 'not_owner'],
  'cancel-takeover': [nora, 'no_open_handover', 'cancelled', 'cancelled', 'not_owner'],
  resolve: [nora, 'no_open_handover', 'not_owner', 'resolved', 'not_owner'],
  'stop-waiting': [visitor, 'no_open_handover', 'cancelled', 'handover_not_pending', 'handover_not_pending'],
  'queue-timeout': [system, 'nothing', 'expired', 'nothing', 'nothing'],
  'agent-gone': [system, 'nothing', 'nothing', 'unassigned', 'unassigned'],
};

const types = Object.values(commands).map(({ type }) => type);
const withZoe = (snapshot: ConversationSnapshot): ConversationSnapshot => ({
  ...snapshot,
  target: targetOf(agent(9, 'Zoe')),
});

describe('decideHandover: every command in every state has an answer', () => {
  const cases = types.flatMap((type) =>
    states.map((state, index) => {
      const [actor, ...answers] = table[type];
      return { type, state, actor, expected: state === 'closed' ? 'conversation_closed' : answers[index] };
    }),
  );

  it.each(cases)('[B30] $type while it is $state: $expected', ({ type, state, actor, expected }) => {
    const afterAllTimers = Date.UTC(2030, 0);
    expect(answerTo(withZoe(snapshotIn(state)), commands[type], actor, afterAllTimers)).toBe(expected);
  });

  const byAdmin: Partial<Record<HandoverCommand['type'], readonly string[]>> = {
    'assign-to-me': ['no_open_handover', 'assigned', 'already_taken'],
    'take-over': ['opened assigned', 'handover_already_open', 'already_taken'],
    'assign-to': ['no_open_handover', 'assigned', 'assigned'],
    unassign: ['no_open_handover', 'not_owner', 'unassigned'],
    'cancel-takeover': ['no_open_handover', 'cancelled', 'cancelled'],
    resolve: ['no_open_handover', 'not_owner', 'not_owner'],
  };
  const adminCases = types.flatMap((type) =>
    (byAdmin[type] ?? []).map((expected, index) => ({
      type,
      state: (['bot', 'pending', 'another’s'] as const)[index],
      expected,
    })),
  );

  it.each(adminCases)('[001-06] an admin: $type while it is $state: $expected', ({ type, state, expected }) => {
    if (state === undefined) throw new Error('The table has a column too many');
    expect(answerTo(withZoe(snapshotIn(state)), commands[type], admin)).toBe(expected);
  });
});

describe('decideHandover: who may', () => {
  const staff = types.filter(
    (type) =>
      commands[type].type in { 'assign-to-me': 1, 'take-over': 1, 'assign-to': 1, resolve: 1, 'cancel-takeover': 1 },
  );

  it.each(staff)('[003-16] %s is refused to a builder and to an agent of another bot', (type) => {
    const stranger = { ...nora, isAgentOfBot: false };
    expect(answerTo(snapshotIn('pending'), commands[type], builder)).toBe('forbidden');
    expect(answerTo(snapshotIn('pending'), commands[type], stranger)).toBe('forbidden');
    expect(answerTo(snapshotIn('pending'), commands[type], visitor)).toBe('forbidden');
  });

  it('[003-16] unassign is refused to a builder, also of what is assigned', () => {
    expect(answerTo(snapshotIn('mine'), commands.unassign, builder)).toBe('forbidden');
  });

  it('[B16] the system returns to the queue what an owner may no longer answer', () => {
    expect(answerTo(snapshotIn('mine'), commands.unassign, system)).toBe('unassigned');
  });

  it.each(['stop-waiting', 'queue-timeout', 'agent-gone', 'open'] as const)('%s is no member’s', (type) => {
    expect(answerTo(snapshotIn('pending'), commands[type], admin)).toBe('forbidden');
  });

  it('[002-03] a visitor may ask for an agent only where the bot lets them', () => {
    expect(answerTo(snapshotIn('bot', { mayVisitorRequestAgent: false }), open, visitor)).toBe('forbidden');
    expect(answerTo(snapshotIn('bot', { isLiveChatEnabled: false }), open, visitor)).toBe('forbidden');
    expect(answerTo(snapshotIn('bot', { mayVisitorRequestAgent: false }), { ...open, openedBy: 'block' }, system)).toBe(
      'opened',
    );
  });

  it('[B29] the loser reads who has it', () => {
    const decided = decideHandover(
      snapshotIn('another’s'),
      { type: 'assign-to-me' },
      { actor: nora, now: 0, hasFlow: () => true },
    );
    expect(decided).toEqual({ ok: false, error: { code: 'already_taken', ownerName: 'Omar' } });
  });
});

describe('decideHandover: capacity, connection, support', () => {
  it.each(['assign-to-me', 'take-over'] as const)('%s is refused at capacity', (type) => {
    const snapshot = { ...snapshotIn(type === 'take-over' ? 'bot' : 'pending'), ownedByActor: 5 };
    expect(answerTo(snapshot, commands[type], nora)).toBe('at_capacity');
    expect(answerTo({ ...snapshot, ownedByActor: 4 }, commands[type], nora)).not.toBe('at_capacity');
  });

  it('[001-08] assigns to another only within their capacity, and only to one who may answer in this bot', () => {
    const mine = snapshotIn('mine');
    const assign = (target: ConversationSnapshot['target']) =>
      answerTo({ ...mine, target }, commands['assign-to'], nora);
    const zoe = agent(9, 'Zoe');
    expect(assign(targetOf(zoe, 5))).toBe('at_capacity');
    expect(assign({ ...targetOf(zoe), isAgentOfBot: false })).toBe('not_an_agent');
    expect(assign(null)).toBe('not_an_agent');
    expect(assign(targetOf(omar))).toBe('not_an_agent');
  });

  it('[003-17] takes over a visitor who is away only where the bot’s switch is off', () => {
    const away = { ...snapshotIn('bot'), isVisitorConnected: false };
    expect(answerTo(away, commands['take-over'], nora)).toBe('visitor_not_connected');
    const settings = { ...away.settings, isConnectedVisitorRequired: false };
    expect(answerTo({ ...away, settings }, commands['take-over'], nora)).toBe('opened assigned');
  });

  it('[003-17] assigns a pending handover whether the visitor is connected or not', () => {
    const away = { ...snapshotIn('pending'), isVisitorConnected: false };
    expect(answerTo(away, commands['assign-to-me'], nora)).toBe('assigned');
  });

  it('[003-12] never asks the support schedule: taken over while support is offline all week', () => {
    const { schedule } = snapshotIn('bot');
    expect(schedule.weekly).toEqual([]);
    expect(answerTo(snapshotIn('bot'), commands['take-over'], nora)).toBe('opened assigned');
    expect(answerTo(snapshotIn('pending'), commands['assign-to-me'], nora)).toBe('assigned');
  });
});

describe('decideHandover: resolve', () => {
  const mine = snapshotIn('mine');
  const resolve = (changes: object, snapshot = mine) => answerTo(snapshot, { ...resolveCommand, ...changes }, nora);

  it('[001-13] wants a topic and an outcome of the bot’s lists', () => {
    expect(resolve({})).toBe('resolved');
    expect(resolve({ topicId: testId('topic', 9) })).toBe('unknown_topic');
    expect(resolve({ outcomeId: testId('outcome', 9) })).toBe('unknown_outcome');
  });

  it('[000-29] sends the default interaction only where the bot has one', () => {
    const wrapUp = { kind: 'default-interaction' };
    expect(resolve({ wrapUp })).toBe('no_default_interaction');
    const settings = { ...mine.settings, defaultInteractionFlowId: surveyFlowId };
    expect(resolve({ wrapUp }, { ...mine, settings })).toBe('resolved');
    const gone = { ...mine.settings, defaultInteractionFlowId: testId('flow', 99) };
    expect(resolve({ wrapUp }, { ...mine, settings: gone })).toBe('unknown_flow');
  });

  it('[000-32] runs another flow only of the version that the conversation is on', () => {
    expect(resolve({ wrapUp: { kind: 'flow', flowId: surveyFlowId } })).toBe('resolved');
    expect(resolve({ wrapUp: { kind: 'flow', flowId: testId('flow', 99) } })).toBe('unknown_flow');
  });
});

describe('decideHandover: timers', () => {
  it('a queue time-out that comes too early changes nothing', () => {
    const snapshot = snapshotIn('pending');
    const expiresAt = snapshot.handover?.expiresAt ?? 0;
    expect(answerTo(snapshot, commands['queue-timeout'], system, expiresAt - 1)).toBe('nothing');
    expect(answerTo(snapshot, commands['queue-timeout'], system, expiresAt)).toBe('expired');
  });

  it('[B14] an owner counts as gone after the grace time since their last heartbeat', () => {
    const snapshot = snapshotIn('mine');
    const assignedAt = snapshot.handover?.assignedAt ?? 0;
    const seen = { ...snapshot, ownerLastSeenAt: assignedAt + day };
    expect(answerTo(seen, commands['agent-gone'], system, assignedAt + day + 119_999)).toBe('nothing');
    expect(answerTo(seen, commands['agent-gone'], system, assignedAt + day + 120_000)).toBe('unassigned');
    const before = { ...snapshot, ownerLastSeenAt: assignedAt - day };
    expect(answerTo(before, commands['agent-gone'], system, assignedAt + 119_999)).toBe('nothing');
    expect(answerTo(before, commands['agent-gone'], system, assignedAt + 120_000)).toBe('unassigned');
  });
});
