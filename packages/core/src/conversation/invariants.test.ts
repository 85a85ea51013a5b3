import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HandoverCommand } from '../handover/command.ts';
import type { MemberId } from '../ids.ts';
import { closeConversation } from './close-conversation.ts';
import { commandHandover } from './command-handover.ts';
import { fireTimer } from './fire-timer.ts';
import { receiveVisitorMessage } from './receive-visitor-message.ts';
import { sendAgentMessage } from './send-agent-message.ts';
import {
  TestLine,
  admin,
  nora,
  omar,
  resolveCommand,
  system,
  targetOf,
  visitor,
  type MemberActor,
} from './testing/line.ts';
import { surveyFlowId } from './testing/small-bot.ts';
import type { Control } from './conversation.ts';

type Act = (line: TestLine) => unknown;

const command =
  (actor: Parameters<TestLine['run']>[0], given: HandoverCommand): Act =>
  (line) =>
    line.run(actor, (snapshot, env) => commandHandover(snapshot, given, env));

const assignTo =
  (actor: MemberActor, to: MemberActor): Act =>
  (line) =>
    command(actor, { type: 'assign-to', memberId: to.memberId })(line.with({ target: targetOf(to) }));

const say: Act = (line) =>
  line.run(visitor, (snapshot, env) =>
    receiveVisitorMessage(snapshot, { content: { type: 'text', text: 'Hello' } }, env),
  );

const answer =
  (actor: MemberActor): Act =>
  (line) =>
    line.run(actor, (snapshot, env) => sendAgentMessage(snapshot, { text: 'Yes' }, env));

const wait =
  (ms: number): Act =>
  (line) => {
    line.now += ms;
  };

const seen: Act = (line) => line.with({ ownerLastSeenAt: line.now });

const acts: readonly (readonly [string, Act])[] = [
  ['say', say],
  ['say again', say],
  ...[nora, omar, admin].flatMap((actor): (readonly [string, Act])[] => [
    [`${actor.displayName} assigns`, command(actor, { type: 'assign-to-me' })],
    [`${actor.displayName} takes over`, command(actor, { type: 'take-over' })],
    [`${actor.displayName} assigns Omar`, assignTo(actor, omar)],
    [`${actor.displayName} unassigns`, command(actor, { type: 'unassign' })],
    [`${actor.displayName} cancels`, command(actor, { type: 'cancel-takeover' })],
    [`${actor.displayName} resolves`, command(actor, resolveCommand)],
    [
      `${actor.displayName} resolves with a flow`,
      command(actor, { ...resolveCommand, wrapUp: { kind: 'flow', flowId: surveyFlowId } }),
    ],
    [`${actor.displayName} answers`, answer(actor)],
  ]),
  [
    'asks for an agent',
    command(visitor, { type: 'open', openedBy: 'visitor', at: null, brief: '', queueTimeoutMs: null }),
  ],
  ['stops waiting', command(visitor, { type: 'stop-waiting' })],
  ['queue time-out', (line) => line.run(system, (snapshot, env) => fireTimer(snapshot, 'queue-timeout', env))],
  ['agent gone', (line) => line.run(system, (snapshot, env) => fireTimer(snapshot, 'agent-gone', env))],
  ['heartbeat', seen],
  ['sweep', (line) => line.run(system, closeConversation)],
  ['a minute', wait(60_000)],
  ['20 minutes', wait(1_200_000)],
  ['25 hours', wait(90_000_000)],
  ['the clock is set back an hour', wait(-3_600_000)],
];

const anyActs = fc.array(fc.constantFrom(...acts.map(([name]) => name)), { minLength: 1, maxLength: 60 });
const actOf = new Map(acts);

const play = (names: readonly string[], after: (line: TestLine) => void): TestLine => {
  const line = new TestLine({ startMessage: 'Hi', confirmationMessage: 'We look for someone.' });
  for (const name of names) {
    actOf.get(name)?.(line);
    after(line);
  }
  return line;
};

const check = (after: (line: TestLine) => void): void => {
  fc.assert(
    fc.property(anyActs, (names) => {
      play(names, after);
    }),
    { numRuns: 300 },
  );
};

/** What the events alone say of control, owner, and where each stay away from the bot begins and ends in the transcript. */
interface Story {
  control: Control;
  ownerId: MemberId | null;
  away: { from: number; to: number }[];
}

const storyOf = (line: TestLine): Story => {
  const story: Story = { control: 'bot', ownerId: null, away: [] };
  for (const { kind, ownerId, afterSeq } of line.changes.flatMap((change) => change.events)) {
    if (kind === 'handover-opened') {
      story.control = 'queue';
      story.away.push({ from: afterSeq, to: Number.POSITIVE_INFINITY });
    }
    if (kind === 'handover-assigned') [story.control, story.ownerId] = ['agent', ownerId];
    if (kind === 'handover-unassigned') [story.control, story.ownerId] = ['queue', null];
    if (kind === 'handover-resolved' || kind === 'handover-cancelled' || kind === 'handover-expired') {
      [story.control, story.ownerId] = ['bot', null];
      const last = story.away.at(-1);
      if (last !== undefined) last.to = afterSeq;
    }
  }
  return story;
};

describe('any sequence of commands keeps what must hold', () => {
  it('[B29] an owner exactly while an agent has control, an open handover exactly while people have it', () => {
    check(({ snapshot: { conversation, handover } }) => {
      expect(conversation.ownerId !== null).toBe(conversation.control === 'agent');
      expect(conversation.openHandoverId !== null).toBe(conversation.control !== 'bot');
      expect(handover?.id ?? null).toBe(conversation.openHandoverId);
      expect(handover?.ownerId ?? null).toBe(conversation.ownerId);
    });
  });

  it('at most one open handover, and every place in the queue is given once', () => {
    check((line) => {
      const handovers = [...line.handovers.values()];
      const open = handovers.filter(({ status }) => status === 'pending' || status === 'assigned');
      expect(open.length).toBeLessThanOrEqual(1);
      expect(new Set(handovers.map(({ queueNumber }) => queueNumber)).size).toBe(handovers.length);
    });
  });

  it('[B34] seq is gapless, and revision rises with every message and every event', () => {
    check((line) => {
      expect(line.messages.map(({ seq }) => seq)).toEqual(line.messages.map((_, index) => index + 1));
      const revisions = line.messages.map(({ revision }) => revision);
      expect(revisions).toEqual([...new Set(revisions)].toSorted((one, other) => one - other));
      const { conversation } = line.snapshot;
      expect(conversation.lastSeq).toBe(line.messages.length);
      expect(conversation.revision).toBeGreaterThanOrEqual(revisions.at(-1) ?? 0);
      const [before, last] = line.changes.slice(-2);
      if (before !== undefined && last !== undefined && last.events.length > 0) {
        expect(last.conversation.revision).toBeGreaterThan(before.conversation.revision);
      }
    });
  });

  it('[B31] no word of the bot from a handover to its end', () => {
    check((line) => {
      const { away } = storyOf(line);
      const bot = line.messages.filter(({ author }) => author.kind === 'bot');
      for (const { from, to } of away) expect(bot.filter(({ seq }) => seq > from && seq <= to)).toEqual([]);
    });
  });

  it('[B30] the events tell the same story as the row', () => {
    check((line) => {
      const { control, ownerId } = storyOf(line);
      expect({ control, ownerId }).toEqual({
        control: line.snapshot.conversation.control,
        ownerId: line.snapshot.conversation.ownerId,
      });
    });
  });

  it('[B17] intervals touch and no duration is negative, also when the clock is set back', () => {
    check((line) => {
      const starts = line.changes.filter(({ startsInterval }) => startsInterval).map(({ at }) => at);
      expect(starts).toEqual(starts.toSorted((one, other) => one - other));
      for (const { openedAt, assignedAt, endedAt } of line.handovers.values()) {
        expect(assignedAt ?? openedAt).toBeGreaterThanOrEqual(openedAt);
        expect(endedAt ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(assignedAt ?? openedAt);
      }
      const { startedAt, closedAt } = line.snapshot.conversation;
      expect(closedAt ?? startedAt).toBeGreaterThanOrEqual(startedAt);
    });
  });

  it('an interval begins exactly where control, owner or handover changed', () => {
    check((line) => {
      const [before, last] = line.changes.slice(-2);
      if (before === undefined || last === undefined) return;
      const keys = ({ conversation: { control, ownerId, openHandoverId } }: typeof last) => [
        control,
        ownerId,
        openHandoverId,
      ];
      const isOther = JSON.stringify(keys(before)) !== JSON.stringify(keys(last));
      expect(last.startsInterval).toBe(isOther);
    });
  });

  it('nothing of a closed conversation changes any more', () => {
    check((line) => {
      const closed = line.changes.findIndex(({ conversation }) => conversation.closedAt !== null);
      if (closed >= 0)
        expect(line.changes.slice(closed + 1).flatMap(({ events, messages }) => [...events, ...messages])).toEqual([]);
    });
  });
});
