import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLine, valueOf } from '../testing/conversation-line.ts';
import { resolveOf, seedBot, seedMember, type SeededBot } from '../testing/seed-bot.ts';
import { openServiceDatabase, type ServiceDatabase } from '../testing/service-database.ts';
import { supportBot } from '../testing/support-bot.ts';
import type { TestContext } from '../testing/test-context.ts';
import { readConversation } from './read-conversation.ts';

let database: ServiceDatabase;
let context: TestContext;
let bot: SeededBot;

beforeAll(async () => {
  database = await openServiceDatabase();
  context = database.context;
  bot = await seedBot(context, supportBot(), { startMessage: 'Hi {{ contact.name }}, {{ agent.name }} here.' });
});
afterAll(() => database.close());

const resolve = () => resolveOf(bot, { kind: 'custom-message', text: 'Bye' });

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

  it('[004-23][B33] unassign keeps the waiting time, another agent goes on, and the staff reads the whole story', async () => {
    const nora = await seedMember(context, bot, { displayName: 'Nora' });
    const omar = await seedMember(context, bot, { displayName: 'Omar' });
    const line = await openLine(context, bot);
    await line.say('Ada');
    const openedAt = context.clock.now();
    context.clock.advance(60_000);
    valueOf(await line.command(nora, { type: 'assign-to-me' }));
    context.clock.advance(60_000);
    valueOf(await line.command(nora, { type: 'unassign' }));
    const waiting = valueOf(await readConversation(context, bot, line));
    expect(waiting.conversation).toMatchObject({ control: 'queue', ownerId: null, openedAt, label: 'Ada' });
    expect(waiting.handover).toMatchObject({ status: 'pending', openedAt, brief: 'Ada waits' });
    valueOf(await line.command(omar, { type: 'assign-to-me' }));
    valueOf(await line.command(omar, resolve()));
    const view = valueOf(await readConversation(context, bot, line));
    expect(view.events.map(({ kind, ownerName }) => [kind, ownerName])).toEqual([
      ['conversation-started', null],
      ['handover-opened', null],
      ['handover-assigned', 'Nora'],
      ['handover-unassigned', null],
      ['handover-assigned', 'Omar'],
      ['handover-resolved', null],
    ]);
    expect(view.handover).toMatchObject({ status: 'resolved', ownerId: omar.actor.memberId, tags: ['lamp'] });
    expect(view.variables).toMatchObject({ 'handover.topic': 'Delivery', 'handover.agent': 'Omar' });
    expect(view.page.messages).toHaveLength(view.page.lastSeq);
  });

  it('[001-09] assigns to another agent, and tells both of them and the list', async () => {
    const nora = await seedMember(context, bot, { displayName: 'Nora' });
    const omar = await seedMember(context, bot, { displayName: 'Omar' });
    const line = await openLine(context, bot);
    await line.say('Ada');
    valueOf(await line.command(nora, { type: 'assign-to-me' }));
    context.woken.length = 0;
    const assigned = valueOf(await line.command(nora, { type: 'assign-to', memberId: omar.actor.memberId }));
    expect(assigned.ownerId).toBe(omar.actor.memberId);
    expect(context.woken.map(({ topic, revision }) => [topic, revision])).toEqual([
      [`conversation:${line.conversationId}`, assigned.revision],
      [`bot:${bot.botId}`, null],
      [`member:${omar.actor.memberId}`, null],
      [`member:${nora.actor.memberId}`, null],
    ]);
  });

  it('[B32] a message of who is not the owner is refused and wakes nobody', async () => {
    const nora = await seedMember(context, bot, { displayName: 'Nora' });
    const line = await openLine(context, bot);
    await line.say('Ada');
    context.woken.length = 0;
    expect(await line.answer(nora, 'Hi')).toEqual({ ok: false, error: { code: 'not_owner' } });
    expect(context.woken).toEqual([]);
    expect(await line.transcript()).not.toContain('agent: Hi');
  });

  it('[003-27] speaks French to a visitor whose browser does', async () => {
    const line = await openLine(context, bot, 'fr-FR');
    await line.say('Ada');
    expect((await line.transcript()).at(-1)).toBe('system: Veuillez patienter, un agent va vous répondre.');
  });
});
