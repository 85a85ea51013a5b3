import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, type OpenDatabase } from '../database.ts';
import { countingIds } from '../fixtures/counting-ids.ts';
import { testDocument } from '../fixtures/test-document.ts';
import { makeTestWorkspace, type TestWorkspace } from '../fixtures/test-workspace.ts';
import { draftRowsOf, type DraftContent } from '../rows/draft-content.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { findBot } from './find-bot.ts';
import { findDraft } from './find-draft.ts';
import { getVersionDocument } from './get-version-document.ts';
import { insertVersion } from './insert-version.ts';
import { listVersions } from './list-versions.ts';
import { lockDraft } from './lock-draft.ts';
import { saveBotSettings } from './save-bot-settings.ts';
import { saveDraftRows } from './save-draft-rows.ts';

const newId = countingIds();
let open: OpenDatabase;
let workspace: TestWorkspace;

beforeAll(async () => {
  open = await openTestDatabase();
});
afterAll(() => open.close());

const draft = async () => {
  const found = await findDraft(open.db, workspace.workspaceId, workspace.botId);
  if (found === null) throw new Error('no draft');
  return found;
};

const save = (written: readonly DraftContent[], deleted: readonly DraftContent[] = []) =>
  inTransaction(open.db, async (trx) => {
    await lockDraft(trx, workspace.workspaceId, workspace.botId);
    return saveDraftRows(trx, workspace.workspaceId, { botId: workspace.botId, written, deleted });
  });

describe('a draft', () => {
  beforeAll(async () => {
    workspace = await makeTestWorkspace(open.db, newId);
  });

  it('is read as it was written, each row with a revision', async () => {
    const { document, revisions } = await draft();
    expect(await getVersionDocument(open.db, workspace.workspaceId, workspace.versionId)).toEqual(document);
    expect(Object.keys(revisions).toSorted()).toEqual(
      draftRowsOf(document)
        .map((row) => row.key)
        .toSorted(),
    );
  });

  it('[B27] raises the revision of the rows that a save writes, and of no other', async () => {
    const before = await draft();
    const [block] = draftRowsOf(before.document).filter((row) => row.kind === 'block');
    if (block === undefined) throw new Error('no block');
    const moved = { ...block, block: { ...block.block, position: { x: 1.5, y: 2 } } };
    const saved = await save([moved]);
    const after = await draft();
    expect(saved).toEqual({ [block.key]: after.revisions[block.key] });
    expect(after.revisions[block.key]).toBeGreaterThan(before.revisions[block.key] ?? 0);
    const others = Object.keys(before.revisions).filter((key) => key !== block.key);
    expect(others.map((key) => after.revisions[key])).toEqual(others.map((key) => before.revisions[key]));
    expect(draftRowsOf(after.document)).toContainEqual(moved);
  });

  it('[B27] gives a row that is deleted and made again a revision that it never had', async () => {
    const before = await draft();
    const [connection] = draftRowsOf(before.document).filter((row) => row.kind === 'connection');
    if (connection === undefined) throw new Error('no connection');
    await save([], [connection]);
    expect((await draft()).revisions[connection.key]).toBeUndefined();
    await save([connection]);
    expect((await draft()).revisions[connection.key]).toBeGreaterThan(before.revisions[connection.key] ?? 0);
  });

  it('keeps the order in which flows were added', async () => {
    const names = ['Zulu', 'Alpha', 'Mike'];
    for (const name of names) await save([{ kind: 'flow', key: newId('flow'), name }]);
    const [main] = (await draft()).document.flows;
    if (main === undefined) throw new Error('no flow');
    await save([{ kind: 'flow', key: main.id, name: 'First' }]);
    expect((await draft()).document.flows.map((flow) => flow.name)).toEqual(['First', ...names]);
  });

  it('is not found from another workspace', async () => {
    const other = await makeTestWorkspace(open.db, newId);
    expect(await findDraft(open.db, other.workspaceId, workspace.botId)).toBeNull();
  });
});

describe('a version', () => {
  it('gets the next number of its bot, also of many at once, and the last is live', async () => {
    workspace = await makeTestWorkspace(open.db, newId);
    const { workspaceId, botId, memberId } = workspace;
    const publish = () =>
      inTransaction(open.db, (trx) =>
        insertVersion(trx, workspaceId, {
          versionId: newId('version'),
          botId,
          document: testDocument(newId),
          note: '',
          publishedBy: memberId,
          publishedAt: 5,
        }),
      );
    const numbers = await Promise.all(Array.from({ length: 6 }, publish));
    expect(numbers.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7]);
    const versions = await listVersions(open.db, workspaceId, botId);
    expect(versions.map((version) => version.number)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(versions.filter((version) => version.isLive).map((version) => version.number)).toEqual([7]);
    expect(versions.map((version) => version.publishedBy)).toEqual([...Array.from({ length: 6 }, () => 'Ann'), null]);
  });
});

describe('settings', () => {
  it('are saved by one of two who edited the same revision', async () => {
    const { workspaceId, botId } = workspace;
    const bot = await findBot(open.db, workspaceId, botId);
    if (bot === null) throw new Error('no bot');
    const saves = [4, 6].map((capacity) =>
      saveBotSettings(open.db, workspaceId, { botId, settings: { ...bot.settings, capacity }, revision: 1 }),
    );
    const revisions = await Promise.all(saves);
    expect(revisions.filter((revision) => revision !== null)).toEqual([2]);
    expect(revisions).toHaveLength(2);
    const saved = await findBot(open.db, workspaceId, botId);
    expect(saved?.settings.capacity).toBe(revisions[0] === 2 ? 4 : 6);
    expect(saved?.settingsRevision).toBe(2);
  });
});
