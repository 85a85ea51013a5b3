import { drawBot } from '@baton/blocks/testing/bot-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLine, valueOf } from '../testing/conversation-line.ts';
import { seedBot } from '../testing/seed-bot.ts';
import { openServiceDatabase, type ServiceDatabase } from '../testing/service-database.ts';
import { readConversation } from './read-conversation.ts';

let database: ServiceDatabase;
beforeAll(async () => {
  database = await openServiceDatabase();
});
afterAll(() => database.close());

const says = (text: string) => ({ text: { en: [[{ text }]] } });

describe('a flow that loops without asking', () => {
  it('[B24] apologises to the visitor, and tells the staff why, by the names of its blocks', async () => {
    const { context } = database;
    const looping = drawBot({
      main: {
        start: { type: 'start', to: { next: 'hello' } },
        hello: { type: 'text', config: says('Hello'), to: { next: 'again' } },
        again: { type: 'text', config: says('Again'), to: { next: 'name' } },
        name: { type: 'set-variable', config: { variable: 'contact.name' }, to: { next: 'again' } },
      },
    });
    const bot = await seedBot(context, looping);
    const line = await openLine(context, bot);
    expect(await line.transcript()).toEqual([
      'bot: Hello',
      'bot: Sorry, something went wrong on our side. Please try again in a moment.',
    ]);
    const { events } = valueOf(await readConversation(context, bot, line));
    expect(events.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['conversation-started', null],
      [
        'flow-halted',
        'The flow ran 500 blocks without asking the visitor anything. These blocks form the loop: Text in "main", Set variable in "main".',
      ],
    ]);
    expect(await line.say('Hello?')).toMatchObject({ control: 'bot' });
  });
});
