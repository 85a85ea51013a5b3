import { describe, expect, it } from 'vitest';
import { closeConversation } from './close-conversation.ts';
import { command, fire, minute, say, since, waiting } from './testing/acts.ts';
import { TestLine, nora, resolveCommand, startedAt, system } from './testing/line.ts';
import { surveyFlowId } from './testing/small-bot.ts';

describe('resolve', () => {
  const assigned = (): TestLine => {
    const line = waiting();
    command(line, nora, { type: 'assign-to-me' });
    return line;
  };

  it('[000-31] sends the custom message as the agent’s, then says Resolved, then the flow goes on', () => {
    const line = assigned();
    command(line, nora, { ...resolveCommand, wrapUp: { kind: 'custom-message', text: 'Bye' } });
    expect(since(line, 7)).toEqual(['agent: Bye', 'system: Resolved', 'bot: Solved.']);
  });

  it('[000-32] runs the wrap-up flow as a call before the `resolved` outlet', () => {
    const line = assigned();
    command(line, nora, { ...resolveCommand, wrapUp: { kind: 'flow', flowId: surveyFlowId } });
    expect(since(line, 7)).toEqual(['system: Resolved', 'bot: Thanks.', 'bot: Solved.']);
  });

  it('[001-13] keeps topic, outcome and tags, in the row and as variables of the flow', () => {
    const line = assigned();
    command(line, nora, resolveCommand);
    const [resolved] = line.changes.at(-1)?.handovers ?? [];
    expect(resolved).toMatchObject({ status: 'resolved', ownerId: nora.memberId, tags: ['lamp'] });
    expect(line.snapshot.conversation.session.variables).toMatchObject({
      'handover.topic': 'Delivery',
      'handover.outcome': 'Solved',
      'handover.tags': ['lamp'],
      'handover.agent': 'Nora',
    });
  });

  it('a take-over suspends the session: its open question is asked again', () => {
    const line = new TestLine();
    command(line, nora, { type: 'take-over' });
    say(line, 'Ada');
    command(line, nora, resolveCommand);
    expect(since(line, 2)).toEqual([
      'system: You are being transferred to Agent',
      'visitor: Ada',
      'system: Resolved',
      'bot: Your name?',
    ]);
    expect(line.changes.flatMap(({ handovers }) => handovers).map(({ openedBy }) => openedBy)).toEqual([
      'agent',
      'agent',
    ]);
  });
});

describe('timers', () => {
  it('the queue time-out goes on at `no answer`', () => {
    const line = waiting();
    expect(line.changes.at(-1)?.timers).toEqual([{ kind: 'queue-timeout', dueAt: startedAt + 15 * minute }]);
    line.now += 15 * minute;
    fire(line, 'queue-timeout');
    expect(since(line, 6)).toEqual(['bot: Nobody.']);
    expect(line.changes.at(-1)?.handovers).toMatchObject([{ status: 'expired', endedAt: line.now }]);
  });

  it('[B14] an owner without a heartbeat gives it back to the queue; one with a heartbeat is watched on', () => {
    const line = waiting();
    command(line, nora, { type: 'assign-to-me' });
    line.now += 2 * minute;
    line.with({ ownerLastSeenAt: line.now - 5000 });
    const seen = fire(line, 'agent-gone');
    expect(seen.ok && seen.value.timers).toEqual([{ kind: 'agent-gone', dueAt: line.now - 5000 + 2 * minute }]);
    line.now += 2 * minute;
    fire(line, 'agent-gone');
    expect(line.transcript().at(-1)).toBe('system: The agent has left. Please wait for the next agent.');
  });

  it('one that comes twice fires once', () => {
    const line = waiting();
    line.now += 15 * minute;
    fire(line, 'queue-timeout');
    const count = line.messages.length;
    const again = fire(line, 'queue-timeout');
    expect(again.ok && again.value.timers).toEqual([{ kind: 'queue-timeout', dueAt: null }]);
    expect(line.messages).toHaveLength(count);
  });
});

describe('closing', () => {
  const close = (line: TestLine) => line.run(system, closeConversation);

  it('writes closedAt once, and only past closesAt', () => {
    const line = new TestLine();
    line.now += 24 * 60 * minute - 1;
    close(line);
    expect(line.snapshot.conversation.closedAt).toBeNull();
    line.now += 1;
    close(line);
    expect(line.snapshot.conversation.closedAt).toBe(line.now);
    expect(close(line)).toEqual({ ok: false, error: { code: 'conversation_closed' } });
  });

  it('an open handover keeps it open', () => {
    const line = waiting();
    line.now += 100 * 60 * minute;
    close(line);
    expect(line.snapshot.conversation.closedAt).toBeNull();
  });

  it('refuses a message after its end, which begins a new conversation', () => {
    const line = new TestLine();
    line.now += 24 * 60 * minute;
    expect(say(line, 'Ada')).toEqual({ ok: false, error: { code: 'conversation_closed' } });
  });
});
