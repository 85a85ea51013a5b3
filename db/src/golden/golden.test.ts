import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, type OpenDatabase } from '../database.ts';
import { countingIds } from '../fixtures/counting-ids.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { botCases } from './bot-cases.ts';
import { conversationCases } from './conversation-cases.ts';
import { makeGoldenWorld, type GoldenWorld } from './golden-world.ts';
import { goldenText, recordingDatabase } from './recording-database.ts';
import { workspaceCases } from './workspace-cases.ts';

const cases = { ...conversationCases, ...botCases, ...workspaceCases };
/** A file of `queries` that holds statements for another one, which runs them. */
const partsOfOthers = ['conversation-change-statement'];

let open: OpenDatabase;
let recording: ReturnType<typeof recordingDatabase>;
let world: GoldenWorld;

beforeAll(async () => {
  open = await openTestDatabase();
  world = await makeGoldenWorld(open.db, countingIds());
  recording = recordingDatabase(open.pool);
});
afterAll(() => open.close());

describe('the SQL of every query', () => {
  it.each(Object.entries(cases))('%s is as its golden file says', async (name, run) => {
    recording.takeStatements();
    await inTransaction(recording.db, (transaction) => run(transaction, world));
    const text = goldenText(recording.takeStatements());
    await expect(text).toMatchFileSnapshot(`../../golden/${name}.sql`);
  });

  it('is kept for each query that there is', () => {
    const folder = new URL('../queries/', import.meta.url);
    const queries = readdirSync(folder)
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => file.slice(0, -'.ts'.length));
    expect(Object.keys(cases).toSorted()).toEqual(queries.filter((query) => !partsOfOthers.includes(query)).toSorted());
  });
});
