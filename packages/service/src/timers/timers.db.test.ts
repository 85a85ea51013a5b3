import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveMembersSeen } from '@baton/db/queries/save-members-seen';
import { openConversation } from '../conversation/open-conversation.ts';
import { readConversation } from '../conversation/read-conversation.ts';
import { receiveVisitorMessage } from '../conversation/receive-visitor-message.ts';
import { openLine, valueOf } from '../testing/conversation-line.ts';
import { seedBot, seedMember, type SeededBot } from '../testing/seed-bot.ts';
import { openServiceDatabase, type ServiceDatabase } from '../testing/service-database.ts';
import { supportBot } from '../testing/support-bot.ts';
import type { TestContext } from '../testing/test-context.ts';
import { closeDueConversations } from './close-due-conversations.ts';
import { fireDueTimers } from './fire-due-timers.ts';

const minute = 60_000;
const hour = 60 * minute;

let database: ServiceDatabase;
let context: TestContext;
let bot: SeededBot;

beforeAll(async () => {
  database = await openServiceDatabase();
  context = database.context;
  bot = await seedBot(context, supportBot());
});
afterAll(() => database.close());

const workers = () => Promise.all([fireDueTimers(context, 100), fireDueTimers(context, 100)]);

describe('timers', () => {
  it('the queue time-out fires once, by the clock of the process, and two workers share nothing', async () => {
    const line = await openLine(context, bot);
    await line.say('Ada');
    context.clock.advance(15 * minute - 1);
    expect(await workers()).toEqual([0, 0]);
    context.clock.advance(1);
    const claimed = await workers();
    expect(claimed.reduce((sum, count) => sum + count)).toBe(1);
    expect(await workers()).toEqual([0, 0]);
    expect((await line.transcript()).slice(5)).toEqual(['bot: Nobody is free.']);
  });

  it('[B14] an owner without heartbeat loses the conversation after 2 min, one with a heartbeat keeps it', async () => {
    const nora = await seedMember(context, bot, { displayName: 'Nora' });
    const line = await openLine(context, bot);
    await line.say('Ada');
    valueOf(await line.command(nora, { type: 'assign-to-me' }));
    context.clock.advance(90_000);
    const seen = { memberIds: [nora.actor.memberId], now: context.clock.now() };
    await saveMembersSeen(context.db, bot.workspaceId, seen);
    context.clock.advance(30_000);
    expect(await fireDueTimers(context, 100)).toBe(1);
    const watched = valueOf(await readConversation(context, bot, line));
    expect(watched.conversation.ownerId).toBe(nora.actor.memberId);
    context.clock.advance(90_000);
    expect(await fireDueTimers(context, 100)).toBe(1);
    const returned = valueOf(await readConversation(context, bot, line));
    expect(returned.conversation).toMatchObject({ control: 'queue', ownerId: null });
    expect(returned.events.at(-1)).toMatchObject({ kind: 'handover-unassigned', actor: { kind: 'system' } });
    valueOf(await line.command(nora, { type: 'cancel-takeover' }));
  });

  it('[B17] the clock set back an hour: intervals touch, nothing is negative, a timer fires once', async () => {
    const nora = await seedMember(context, bot, { displayName: 'Nora' });
    const line = await openLine(context, bot);
    await line.say('Ada');
    context.clock.advance(-hour);
    valueOf(await line.command(nora, { type: 'assign-to-me' }));
    await line.say('Hello?');
    valueOf(await line.command(nora, { type: 'cancel-takeover' }));
    const intervals = await context.db
      .selectFrom('conversation_interval')
      .select(['control', 'started_at', 'ended_at'])
      .where('conversation_id', '=', line.conversationId)
      .orderBy('revision')
      .execute();
    expect(intervals.map(({ control }) => control)).toEqual(['bot', 'queue', 'agent', 'bot']);
    for (const [index, { started_at, ended_at }] of intervals.entries()) {
      expect(ended_at ?? started_at).toBeGreaterThanOrEqual(started_at);
      if (index > 0) expect(intervals[index - 1]?.ended_at).toBe(started_at);
    }
    context.clock.advance(hour);
    const messages = valueOf(await readConversation(context, bot, line)).page.messages;
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  });
});

describe('closing', () => {
  it('the sweep closes what is past its end, once, and leaves who waits for a person', async () => {
    const idle = await openLine(context, bot);
    const waiting = await openLine(context, bot);
    await waiting.say('Ada');
    context.clock.advance(24 * hour);
    expect(await closeDueConversations(context, 1000)).toBeGreaterThan(0);
    expect(await closeDueConversations(context, 1000)).toBe(0);
    const closed = valueOf(await readConversation(context, bot, idle)).conversation;
    expect(closed).toMatchObject({ status: 'closed', closedAt: context.clock.now() });
    const open = valueOf(await readConversation(context, bot, waiting)).conversation;
    expect(open).toMatchObject({ status: 'waiting-for-agent', closedAt: null });
    expect(valueOf(await openConversation(context, idle.login, { clientId: randomUUID() })).isNew).toBe(true);
  });

  it('[B35] a message after the end begins a new conversation, and its repeat finds the same answer', async () => {
    const line = await openLine(context, bot);
    context.clock.advance(24 * hour);
    const content = { type: 'text', text: 'I am back' } as const;
    const input = { conversationId: line.conversationId, clientId: randomUUID(), content };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => receiveVisitorMessage(context, line.login, input)),
    );
    const given = answers.map(valueOf);
    expect(given.filter(({ isNew }) => isNew)).toHaveLength(1);
    for (const { answer } of given) expect(answer).toEqual(given[0]?.answer);
    const [{ answer } = valueOf(await receiveVisitorMessage(context, line.login, input))] = given;
    expect(answer.conversationId).not.toBe(line.conversationId);
    expect(answer.message).toMatchObject({ seq: 1, clientId: input.clientId, author: { kind: 'visitor' } });
    expect(answer.messages.map(({ author }) => author.kind)).toEqual(['bot', 'bot']);
    expect(valueOf(await readConversation(context, bot, line)).conversation.status).toBe('closed');
  });
});
