import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listVisitorMessages } from './list-visitor-messages.ts';
import { stopWaiting } from '../handover/visitor-handover.ts';
import { commandHandover } from '../handover/command-handover.ts';
import { openLine, valueOf } from '../testing/conversation-line.ts';
import { resolveOf, seedBot, seedMember, type SeededBot } from '../testing/seed-bot.ts';
import { openServiceDatabase, type ServiceDatabase } from '../testing/service-database.ts';
import { supportBot } from '../testing/support-bot.ts';
import type { TestContext } from '../testing/test-context.ts';
import { openVisitor } from '../visitor/open-visitor.ts';
import { findVisitor } from '../visitor/find-visitor.ts';
import { openConversation } from './open-conversation.ts';
import { receiveVisitorMessage } from './receive-visitor-message.ts';
import { sendAgentMessage } from './send-agent-message.ts';

let database: ServiceDatabase;
let context: TestContext;
let bot: SeededBot;

beforeAll(async () => {
  database = await openServiceDatabase();
  context = database.context;
  bot = await seedBot(context, supportBot());
});
afterAll(() => database.close());

const fifty = <Value>(work: () => Promise<Value>): Promise<Value[]> =>
  Promise.all(Array.from({ length: 50 }, () => work()));

const text = (words: string) => ({ type: 'text', text: words }) as const;

describe('the same client id again', () => {
  it('[B35] fifty parallel sends of a visitor make one row and equal answers', async () => {
    const line = await openLine(context, bot);
    const input = { conversationId: line.conversationId, clientId: randomUUID(), content: text('Ada') };
    const given = (await fifty(() => receiveVisitorMessage(context, line.login, input))).map(valueOf);
    expect(given.filter(({ isNew }) => isNew)).toHaveLength(1);
    for (const { answer } of given) expect(answer).toEqual(given[0]?.answer);
    expect((await line.transcript()).filter((words) => words === 'visitor: Ada')).toHaveLength(1);
  });

  it('[B35] gets the stored answer later too, whatever the body and however the conversation went on', async () => {
    const line = await openLine(context, bot);
    const input = { conversationId: line.conversationId, clientId: randomUUID(), content: text('Ada') };
    const first = valueOf(await receiveVisitorMessage(context, line.login, input));
    await line.say('Are you there?');
    const again = await receiveVisitorMessage(context, line.login, { ...input, content: text('Other words') });
    expect(valueOf(again)).toEqual({ isNew: false, answer: first.answer });
  });

  it('[B35] fifty parallel sends of an agent make one row and equal answers', async () => {
    const nora = await seedMember(context, bot, { displayName: 'Nora' });
    const line = await openLine(context, bot);
    await line.say('Ada');
    valueOf(await line.command(nora, { type: 'assign-to-me' }));
    const input = { conversationId: line.conversationId, clientId: randomUUID(), text: 'Hi' };
    const given = (await fifty(() => sendAgentMessage(context, nora, input))).map(valueOf);
    for (const answer of given) expect(answer).toEqual(given[0]);
    expect((await line.transcript()).filter((words) => words === 'agent: Hi')).toHaveLength(1);
  });

  it('[B35] a resolve that is sent again resolves once, and answers alike', async () => {
    const nora = await seedMember(context, bot, { displayName: 'Nora' });
    const line = await openLine(context, bot);
    await line.say('Ada');
    valueOf(await line.command(nora, { type: 'assign-to-me' }));
    const command = resolveOf(bot);
    const input = { conversationId: line.conversationId, clientId: randomUUID(), command };
    const given = (await fifty(() => commandHandover(context, nora, input))).map(valueOf);
    for (const answer of given) expect(answer).toEqual(given[0]);
    expect((await line.transcript()).filter((words) => words === 'system: Resolved')).toHaveLength(1);
  });

  it('[B35] fifty parallel openings of one client id make one conversation and equal answers', async () => {
    const { visitorId } = valueOf(await openVisitor(context, { publicId: bot.publicId, clientId: randomUUID() }));
    const login = { workspaceId: bot.workspaceId, visitorId };
    const clientId = randomUUID();
    const given = (await fifty(() => openConversation(context, login, { clientId }))).map(valueOf);
    expect(given.filter(({ isNew }) => isNew)).toHaveLength(1);
    for (const { answer } of given) expect(answer).toEqual(given[0]?.answer);
  });

  it('[B35] openings of other client ids return the open conversation', async () => {
    const line = await openLine(context, bot);
    const given = (await fifty(() => openConversation(context, line.login, { clientId: randomUUID() }))).map(valueOf);
    expect(given.map(({ isNew, answer }) => [isNew, answer.conversationId])).toEqual(
      given.map(() => [false, line.conversationId]),
    );
    expect(given[0]?.answer.messages).toHaveLength(2);
    expect(given[0]?.answer.awaiting).toMatchObject({ kind: 'text' });
  });

  it('[B35] a visitor who is opened again gets the same answer, and its token is good', async () => {
    const input = { publicId: bot.publicId, clientId: randomUUID() };
    const given = (await fifty(() => openVisitor(context, input))).map(valueOf);
    const { visitorId, token } = valueOf(await openVisitor(context, input));
    expect(given).toEqual(given.map(() => ({ visitorId, token })));
    expect(await findVisitor(context, token)).toMatchObject({ visitorId, workspaceId: bot.workspaceId });
    const other = valueOf(await openVisitor(context, { ...input, clientId: randomUUID() }));
    expect(other.token).not.toBe(token);
  });

  it('[B49] a token is dead after 180 days', async () => {
    const { token } = valueOf(await openVisitor(context, { publicId: bot.publicId, clientId: randomUUID() }));
    const then = context.clock.now();
    context.clock.advance(180 * 24 * 60 * 60_000 - 1);
    expect(await findVisitor(context, token)).not.toBeNull();
    context.clock.advance(1);
    expect(await findVisitor(context, token)).toBeNull();
    context.clock.set(then);
  });
});

describe('another visitor’s conversation', () => {
  it('[B50] is not there: neither to write to, nor to read', async () => {
    const line = await openLine(context, bot);
    const stranger = await openLine(context, bot);
    const input = { conversationId: line.conversationId, clientId: randomUUID(), content: text('Hi') };
    const notThere = { ok: false, error: { code: 'not_found' } };
    expect(await receiveVisitorMessage(context, stranger.login, input)).toEqual(notThere);
    expect(await listVisitorMessages(context, stranger.login, { ...input, after: 0 })).toEqual(notThere);
    expect(await stopWaiting(context, stranger.login, input)).toEqual(notThere);
  });
});
