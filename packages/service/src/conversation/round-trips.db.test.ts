import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { blockRegistry } from '@baton/blocks/registry';
import { allBlocksBot } from '../testing/all-blocks-bot.ts';
import { openLine, valueOf } from '../testing/conversation-line.ts';
import { resolveOf, seedBot, seedMember, type SeededBot } from '../testing/seed-bot.ts';
import { openServiceDatabase, type ServiceDatabase } from '../testing/service-database.ts';
import type { TestContext } from '../testing/test-context.ts';

let database: ServiceDatabase;
let context: TestContext;
let bot: SeededBot;
/** The first word of every statement that was sent. */
const sent: string[] = [];

const textOf = (query: unknown): string =>
  typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : String(query);

beforeAll(async () => {
  database = await openServiceDatabase();
  context = database.context;
  database.open.pool.on('connect', (client) => {
    const send = client.query.bind(client);
    vi.spyOn(client, 'query').mockImplementation((...query: Parameters<typeof send>) => {
      sent.push(textOf(query[0]).trim().split(/\s/u)[0] ?? '');
      return send(...query);
    });
  });
  bot = await seedBot(context, allBlocksBot());
});
afterAll(() => database.close());

/** The statements of one turn. */
const statementsOf = async (turn: () => Promise<unknown>): Promise<string[]> => {
  sent.length = 0;
  await turn();
  return [...sent];
};

const aTurn = ['begin', 'with', 'with', 'commit'];

describe('a turn is four round trips, whatever blocks it runs', () => {
  it('counts them for every kind of block, for people and for the way back', async () => {
    const types = new Set(allBlocksBot().flows.flatMap(({ blocks }) => blocks.map(({ type }) => type)));
    expect(types).toEqual(new Set(blockRegistry.keys()));
    const nora = await seedMember(context, bot, { displayName: 'Nora' });
    await openLine(context, bot);
    const turns: Record<string, string[]> = {};
    const line = await openLine(context, bot);
    for (const words of ['Ada', 'ada@example.test', 'Help', 'Anyone?']) {
      turns[words] = await statementsOf(() => line.say(words));
    }
    turns['assign'] = await statementsOf(() => line.command(nora, { type: 'assign-to-me' }));
    turns['answer'] = await statementsOf(() => line.answer(nora, 'Hi'));
    turns['resolve'] = await statementsOf(async () => valueOf(await line.command(nora, resolveOf(bot))));
    turns['default answer'] = await statementsOf(() => line.say('What now?'));
    for (const [turn, statements] of Object.entries(turns)) {
      expect([turn, statements.map((statement) => statement.toLowerCase())]).toEqual([turn, aTurn]);
    }
    expect((await line.transcript()).at(-1)).toBe('bot: Sorry, I did not understand.');
  });
});
