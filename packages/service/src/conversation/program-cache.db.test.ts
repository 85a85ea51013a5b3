import { blockRegistry } from '@baton/blocks/registry';
import { testId } from '@baton/blocks/testing/bot-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedBot, type SeededBot } from '../testing/seed-bot.ts';
import { openServiceDatabase, type ServiceDatabase } from '../testing/service-database.ts';
import { supportBot } from '../testing/support-bot.ts';
import { makeProgramCache } from './program-cache.ts';

let database: ServiceDatabase;

beforeAll(async () => {
  database = await openServiceDatabase();
});
afterAll(() => database.close());

describe('programCache', () => {
  it('compiles a version once, and forgets the one that was not used for longest', async () => {
    const { context } = database;
    const cache = makeProgramCache({ registry: blockRegistry, limit: 2 });
    const bots: SeededBot[] = [];
    for (let index = 0; index < 3; index += 1) bots.push(await seedBot(context, supportBot()));
    const programOf = (index: number) => {
      const bot = bots[index];
      if (bot === undefined) throw new Error(`There is no bot ${index}`);
      return cache.programOf(context.db, bot.workspaceId, bot.versionId);
    };
    const [first, second] = [await programOf(0), await programOf(1)];
    expect(await programOf(0)).toBe(first);
    await programOf(2);
    expect(await programOf(0)).toBe(first);
    expect(await programOf(1)).not.toBe(second);
    expect(first.flows.size).toBe(2);
  });

  it('[B48] finds no version of another workspace', async () => {
    const { context } = database;
    const cache = makeProgramCache({ registry: blockRegistry });
    const bot = await seedBot(context, supportBot());
    await expect(cache.programOf(context.db, testId('workspace', 99_999), bot.versionId)).rejects.toThrow('no result');
  });
});
