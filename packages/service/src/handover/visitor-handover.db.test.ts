import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLine, valueOf } from '../testing/conversation-line.ts';
import { resolveOf, seedBot, seedMember, type SeededBot } from '../testing/seed-bot.ts';
import { openServiceDatabase, type ServiceDatabase } from '../testing/service-database.ts';
import { supportBot } from '../testing/support-bot.ts';
import type { TestContext } from '../testing/test-context.ts';
import { requestAgent, stopWaiting } from './visitor-handover.ts';

let database: ServiceDatabase;
let context: TestContext;
let bot: SeededBot;

beforeAll(async () => {
  database = await openServiceDatabase();
  context = database.context;
  bot = await seedBot(context, supportBot(), { confirmationMessage: 'We look for someone.' });
});
afterAll(() => database.close());

describe('what a visitor may do with a handover', () => {
  it('[001-01] asks for an agent in the middle of a question, which is asked again after people', async () => {
    const nora = await seedMember(context, bot, { displayName: 'Nora' });
    const line = await openLine(context, bot);
    const input = { conversationId: line.conversationId, clientId: randomUUID() };
    const asked = valueOf(await requestAgent(context, line.login, input));
    expect(asked).toMatchObject({ isNew: true, answer: { control: 'queue', awaiting: null } });
    expect(valueOf(await requestAgent(context, line.login, input))).toEqual({ ...asked, isNew: false });
    const again = { ...input, clientId: randomUUID() };
    expect(await requestAgent(context, line.login, again)).toEqual({
      ok: false,
      error: { code: 'handover_already_open' },
    });
    valueOf(await line.command(nora, { type: 'assign-to-me' }));
    valueOf(await line.command(nora, resolveOf(bot)));
    expect(await line.transcript()).toEqual([
      'bot: Hello',
      'bot: Your name?',
      'bot: We look for someone.',
      'system: Please wait for an agent.',
      'system: You are being transferred to Agent',
      'system: Resolved',
      'bot: Your name?',
    ]);
  });

  it('stops waiting, and the flow goes on at `cancelled by visitor`; with an agent there is nothing to stop', async () => {
    const nora = await seedMember(context, bot, { displayName: 'Nora' });
    const line = await openLine(context, bot);
    await line.say('Ada');
    const stop = () =>
      stopWaiting(context, line.login, { conversationId: line.conversationId, clientId: randomUUID() });
    expect(valueOf(await stop()).answer).toMatchObject({ control: 'bot' });
    expect((await line.transcript()).at(-1)).toBe('bot: You stopped waiting.');
    expect(await stop()).toEqual({ ok: false, error: { code: 'no_open_handover' } });
    const other = await openLine(context, bot);
    await other.say('Ada');
    valueOf(await other.command(nora, { type: 'assign-to-me' }));
    const input = { conversationId: other.conversationId, clientId: randomUUID() };
    expect(await stopWaiting(context, other.login, input)).toEqual({
      ok: false,
      error: { code: 'handover_not_pending' },
    });
  });
});
