import { describe, expect, it } from 'vitest';
import { answer, command, minute, receive, say, since, waiting } from './testing/acts.ts';
import { TestLine, admin, nora, omar, resolveCommand, startedAt, targetOf, visitor } from './testing/line.ts';

describe('a conversation of the bot', () => {
  it('begins with the start flow, and keeps a typed title as the choice that it is', () => {
    expect(waiting().transcript()).toEqual([
      'bot: Hello',
      'bot: Your name?',
      'visitor: Ada',
      'bot: Which?',
      'visitor: Apple',
      'system: Please wait for an agent.',
    ]);
    expect(waiting().messages[4]?.content.type).toBe('choice');
  });

  it('keeps a choice by its title, and refuses one that is not on offer', () => {
    const line = new TestLine();
    expect(receive(line, { type: 'choice', choiceIds: ['a'] })).toEqual({
      ok: false,
      error: { code: 'unknown_choice' },
    });
    say(line, 'Ada');
    expect(receive(line, { type: 'choice', choiceIds: ['b'] })).toMatchObject({ ok: false });
    receive(line, { type: 'choice', choiceIds: ['a'] });
    expect(line.transcript()).toContain('visitor: Apple');
  });

  it('[B69] keeps a text byte for byte, however many lines it has', () => {
    const line = waiting();
    const text = `${'\n'.repeat(1000)}\u200f\r\n end`;
    say(line, text);
    const content = line.messages.at(-1)?.content;
    expect(
      content?.type === 'text' && content.text.map((spans) => spans.map((span) => span.text).join('')).join('\n'),
    ).toBe(text);
  });

  it('[002-13] needs action at the third default answer in a row, and says so once', () => {
    const line = new TestLine();
    const { conversation } = line.snapshot;
    const session = { ...conversation.session, standing: { kind: 'ended' } } as const;
    line.with({ conversation: { ...conversation, session } });
    say(line, '1');
    const reached: boolean[] = [line.snapshot.conversation.needsAction];
    for (const text of ['2', '3', '4']) {
      say(line, text);
      reached.push(line.snapshot.conversation.needsAction);
    }
    expect(reached).toEqual([false, false, true, true]);
    expect(line.changes.flatMap(({ events }) => events).map(({ kind }) => kind)).toEqual([
      'conversation-started',
      'default-answers-reached',
    ]);
  });

  it('[002-15] writes the instants of its status with each visitor message', () => {
    const line = new TestLine();
    line.now += 7 * minute;
    say(line, 'Ada');
    const { lastVisitorAt, stallsAt, abandonsAt, closesAt, lastVisitorText } = line.snapshot.conversation;
    expect([lastVisitorAt, stallsAt, abandonsAt, closesAt]).toEqual(
      [0, 5, 30, 24 * 60].map((later) => startedAt + (7 + later) * minute),
    );
    expect(lastVisitorText).toBe('Ada');
  });
});

describe('a handover', () => {
  it('[004-17][000-11] is assigned: the transfer line, then the start message as the agent’s', () => {
    const line = waiting({ startMessage: 'Hi, {{ agent.name }} here.' });
    command(line, nora, { type: 'assign-to-me' });
    expect(since(line, 6)).toEqual(['system: You are being transferred to Agent', 'agent: Hi, Nora here.']);
    expect(line.snapshot.conversation).toMatchObject({ control: 'agent', ownerId: nora.memberId });
  });

  it.each([
    ['en', 'bot: You are number 4 in the queue.'],
    ['fr', "bot: Vous êtes en position 4 dans la file d'attente."],
  ])('shows the place in the queue where the bot’s settings say so (%s)', (locale, words) => {
    const line = new TestLine({ isQueuePositionShown: true }, locale).with({ queueLength: 3 });
    say(line, 'Ada');
    say(line, 'Apple');
    expect(line.transcript().at(-2)).toBe(words);
    expect(line.messages.at(-1)?.content).toMatchObject({ type: 'system', event: 'waiting' });
  });

  it('[003-27] speaks French to a visitor whose browser does', () => {
    const line = waiting({}, 'fr-CA');
    command(line, nora, { type: 'assign-to-me' });
    command(line, nora, resolveCommand);
    expect(since(line, 5)).toEqual([
      'system: Veuillez patienter, un agent va vous répondre.',
      'system: Vous allez être mis en relation avec un agent',
      'system: Résolu',
      'bot: Solved.',
    ]);
  });

  it('[B31] the bot is silent from the handover to its end, whatever the visitor writes', () => {
    const line = waiting();
    say(line, 'hello?');
    command(line, nora, { type: 'assign-to-me' });
    say(line, 'there?');
    answer(line, nora, 'yes');
    expect(since(line, 6)).toEqual([
      'visitor: hello?',
      'system: You are being transferred to Agent',
      'visitor: there?',
      'agent: yes',
    ]);
  });

  it('[B32] only the owner’s message reaches the visitor', () => {
    const line = waiting();
    expect(answer(line, nora, 'hi')).toEqual({ ok: false, error: { code: 'not_owner' } });
    command(line, nora, { type: 'assign-to-me' });
    expect(answer(line, omar, 'hi')).toEqual({ ok: false, error: { code: 'not_owner' } });
    expect(answer(line, admin, 'hi')).toEqual({ ok: false, error: { code: 'not_owner' } });
    command(line, nora, { type: 'unassign' });
    expect(answer(line, nora, 'hi')).toEqual({ ok: false, error: { code: 'not_owner' } });
  });

  it('[004-23][B33] unassign keeps its place and first waiting time, and counts a new time-out', () => {
    const line = waiting();
    const before = line.snapshot.handover;
    line.now += 10 * minute;
    command(line, nora, { type: 'assign-to-me' });
    line.now += 10 * minute;
    command(line, nora, { type: 'unassign' });
    const after = line.snapshot.handover;
    expect(after).toMatchObject({ id: before?.id, openedAt: before?.openedAt, queueNumber: 1, status: 'pending' });
    expect(after?.expiresAt).toBe(line.now + 15 * minute);
    expect(since(line, 7)).toEqual(['system: The agent has left. Please wait for the next agent.']);
    expect(line.snapshot.conversation).toMatchObject({ control: 'queue', ownerId: null });
  });

  it('[001-09] is assigned to another: the line again, but no second start message', () => {
    const line = waiting({ startMessage: 'Hi' });
    command(line, nora, { type: 'assign-to-me' });
    line.with({ target: targetOf(omar) });
    command(line, nora, { type: 'assign-to', memberId: omar.memberId });
    expect(since(line, 8)).toEqual(['system: You are being transferred to Agent']);
    expect(line.snapshot).toMatchObject({ ownerName: 'Omar', conversation: { ownerId: omar.memberId } });
  });

  it('cancel takeover goes on at `cancelled`, from an agent and from the queue', () => {
    for (const isAssigned of [true, false]) {
      const line = waiting();
      if (isAssigned) command(line, nora, { type: 'assign-to-me' });
      command(line, nora, { type: 'cancel-takeover' });
      expect(line.transcript().slice(-2)).toEqual(['system: The agent has left the conversation.', 'bot: Left.']);
      expect(line.snapshot.conversation).toMatchObject({ control: 'bot', openHandoverId: null });
    }
  });

  it('the visitor who stops waiting is answered by the flow alone', () => {
    const line = waiting();
    command(line, visitor, { type: 'stop-waiting' });
    expect(since(line, 6)).toEqual(['bot: Stopped.']);
  });

  it('tells the staff the same story in its events', () => {
    const line = waiting();
    command(line, nora, { type: 'assign-to-me' });
    command(line, nora, { type: 'unassign' });
    command(line, omar, { type: 'assign-to-me' });
    command(line, omar, resolveCommand);
    const events = line.changes.flatMap((change) => change.events);
    expect(events.map(({ kind, ownerName }) => [kind, ownerName])).toEqual([
      ['conversation-started', null],
      ['handover-opened', null],
      ['handover-assigned', 'Nora'],
      ['handover-unassigned', null],
      ['handover-assigned', 'Omar'],
      ['handover-resolved', null],
    ]);
  });
});
