import { randomUUID } from 'node:crypto';
import { openDatabase, type OpenDatabase } from '@baton/db/database';
import { createTestDatabase, type TestDatabase } from '@baton/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLine, valueOf } from '../testing/conversation-line.ts';
import { seedBot, seedMember, type SeededBot } from '../testing/seed-bot.ts';
import { supportBot } from '../testing/support-bot.ts';
import { testContext, type TestContext } from '../testing/test-context.ts';
import { receiveVisitorMessage } from './receive-visitor-message.ts';

let database: TestDatabase;
let open: OpenDatabase;
let context: TestContext;
let bot: SeededBot;

beforeAll(async () => {
  database = await createTestDatabase();
  open = openDatabase(database.config, { maxConnections: 20, acquireTimeoutMs: 20_000 });
  context = testContext(open.db);
  bot = await seedBot(context, supportBot(), { startMessage: 'Hi {{ contact.name }}, {{ agent.name }} here.' });
});
afterAll(async () => {
  await open.close();
  await database.drop();
});

const resolve = () =>
  ({
    type: 'resolve',
    topicId: bot.topicId,
    outcomeId: bot.outcomeId,
    tags: [],
    wrapUp: { kind: 'custom-message', text: 'Bye' },
  }) as const;

describe('the conversation line', () => {
  it('[004-17][004-22][B33] goes from bot to agent and back into the flow with the outcome', async () => {
    const nora = await seedMember(context, bot, { displayName: 'Nora' });
    const line = await openLine(context, bot);
    const asked = await line.say('Ada');
    expect(asked).toMatchObject({ control: 'queue', awaiting: null });
    valueOf(await line.command(nora, { type: 'assign-to-me' }));
    valueOf(await line.answer(nora, 'What is it?'));
    await line.say('My lamp');
    const resolved = valueOf(await line.command(nora, resolve()));
    expect(resolved).toMatchObject({ control: 'bot', ownerId: null });
    expect(await line.transcript()).toEqual([
      'bot: Hello',
      'bot: Your name?',
      'visitor: Ada',
      'bot: One moment.',
      'system: Please wait for an agent.',
      'system: You are being transferred to Agent',
      'agent: Hi Ada, Nora here.',
      'agent: What is it?',
      'visitor: My lamp',
      'agent: Bye',
      'system: Resolved',
      'bot: Outcome: Solved',
    ]);
  });

  it('[B29] of two agents at once one is the owner, and the other reads who', async () => {
    const nora = await seedMember(context, bot, { displayName: 'Nora' });
    const omar = await seedMember(context, bot, { displayName: 'Omar' });
    for (let round = 0; round < 10; round += 1) {
      const line = await openLine(context, bot);
      await line.say('Ada');
      const results = await Promise.all([nora, omar].map((agent) => line.command(agent, { type: 'assign-to-me' })));
      const winners = results.flatMap((result) => (result.ok ? [result.value] : []));
      const losers = results.flatMap((result) => (result.ok ? [] : [result.error]));
      expect(winners).toHaveLength(1);
      const winner = winners[0]?.ownerId === nora.actor.memberId ? nora : omar;
      expect(losers).toEqual([{ code: 'already_taken', ownerName: winner.actor.displayName }]);
      const transfers = (await line.transcript()).filter((text) => text.startsWith('system: You are'));
      expect(transfers).toHaveLength(1);
      const loser = winner === nora ? omar : nora;
      expect(await line.answer(loser, 'Hi')).toEqual({ ok: false, error: { code: 'not_owner' } });
      valueOf(await line.command(winner, { type: 'cancel-takeover' }));
    }
  });

  it('[B35] fifty parallel sends of one client id make one row and equal answers', async () => {
    const line = await openLine(context, bot);
    const input = {
      conversationId: line.conversationId,
      clientId: randomUUID(),
      content: { type: 'text', text: 'Ada' },
    } as const;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => receiveVisitorMessage(context, line.login, input)),
    );
    const given = answers.map((answer) => valueOf(answer));
    expect(given.filter(({ isNew }) => isNew)).toHaveLength(1);
    for (const { answer } of given) expect(answer).toEqual(given[0]?.answer);
    expect((await line.transcript()).filter((text) => text === 'visitor: Ada')).toHaveLength(1);
  });
});
