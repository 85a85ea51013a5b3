import type { EditCommand } from '@baton/core/flow/edit';
import { botDocumentSchema, type Block } from '@baton/core/flow/flow';
import { getVersionDocument } from '@baton/db/queries/get-version-document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBot } from '../bots/create-bot.ts';
import { readBot } from '../bots/read-bot.ts';
import { saveSettings } from '../bots/save-settings.ts';
import { openTestService, type OpenTestService } from '../setup/testing/open-test-service.ts';
import { makeTestWorkspace, type TestWorkspace } from '../setup/testing/test-workspace.ts';
import { listVersions } from '../versions/list-versions.ts';
import type { Draft } from './decide-save.ts';
import { loadDraft } from './load-draft.ts';
import { publishDraft } from './publish-draft.ts';
import { saveDraft } from './save-draft.ts';

let open: OpenTestService;
let workspace: TestWorkspace;
beforeAll(async () => {
  open = await openTestService();
  workspace = await makeTestWorkspace(open.service, 'Lanterns');
});
afterAll(() => open.close());

const load = async (botId = workspace.botId): Promise<Draft> => {
  const draft = await loadDraft(open.service, workspace.builder, botId);
  if (!draft.ok) throw new Error(draft.error.code);
  return draft.value;
};
const save = (edits: readonly { command: EditCommand; revision: number | null }[], botId = workspace.botId) =>
  saveDraft(open.service, workspace.builder, { botId, edits });
const flowIdOf = ({ document }: Draft) => document.definition.startFlowId;
const textOf = ({ document }: Draft): Block => {
  const block = document.flows[0]?.blocks.find(({ type }) => type === 'text');
  if (block === undefined) throw new Error('the draft has no text');
  return block;
};
const wording = (text: string) => ({ text: { en: [[{ text }]] } });

describe('a draft', () => {
  it('comes back as it was saved, block by block and connection by connection', async () => {
    const before = await load();
    expect(botDocumentSchema.parse(before.document)).toEqual(before.document);
    const flowId = flowIdOf(before);
    const hostile = 'naïve 👋 \\u0000 {{ x }} <b>"quoted"</b> \u202e\u200b';
    const block: Block = {
      id: open.service.newId('block'),
      type: 'text',
      position: { x: 0.5, y: -7 },
      config: wording(hostile),
    };
    const connection = {
      id: open.service.newId('connection'),
      from: { blockId: block.id, outlet: 'next' },
      to: textOf(before).id,
    };
    const saved = await save([
      { command: { type: 'add-block', flowId, block }, revision: null },
      { command: { type: 'add-connection', flowId, connection }, revision: null },
      { command: { type: 'add-flow', flowId: open.service.newId('flow'), name: 'Second' }, revision: null },
    ]);
    const after = await load();
    expect(after.document.flows[0]?.blocks).toContainEqual(block);
    expect(after.document.flows[0]?.connections).toContainEqual(connection);
    expect(after.document.flows.map(({ name }) => name)).toEqual(['Welcome', 'Second']);
    if (!saved.ok) throw new Error(saved.error.refusal.code);
    expect(after.revisions).toMatchObject(saved.value.revisions);
    expect(Object.keys(saved.value.revisions)).toHaveLength(3);
    const gone = await save([
      { command: { type: 'delete-block', flowId, blockId: block.id }, revision: after.revisions[block.id] ?? null },
    ]);
    expect(gone.ok).toBe(true);
    const last = await load();
    expect(last.document.flows[0]).toEqual(before.document.flows[0]);
  });

  it('[B27] that two save at the same instant keeps one of them, shows it to the other, and loses nothing', async () => {
    for (let round = 0; round < 20; round += 1) {
      const draft = await load();
      const text = textOf(draft);
      const revision = draft.revisions[text.id] ?? null;
      const edit = (words: string) => [
        {
          command: { type: 'set-block' as const, flowId: flowIdOf(draft), blockId: text.id, config: wording(words) },
          revision,
        },
      ];
      const [one, other] = await Promise.all([save(edit(`one ${round}`)), save(edit(`other ${round}`))]);
      expect([one, other].filter(({ ok }) => ok)).toHaveLength(1);
      const kept = textOf(await load());
      expect(kept.config).toEqual(wording(one.ok ? `one ${round}` : `other ${round}`));
      const refused = one.ok ? other : one;
      if (refused.ok) throw new Error('both were saved');
      expect(refused.error.refusal).toEqual({ code: 'draft_conflict', touched: [text.id] });
      expect(refused.error.theirs).toMatchObject([{ kind: 'block', key: text.id, block: kept }]);
    }
  });

  it('[B27] that two change in different places keeps both', async () => {
    const draft = await load();
    const [flow] = draft.document.flows;
    const edits = (flow?.blocks ?? []).map((block, index) => ({
      command: {
        type: 'move-block' as const,
        flowId: flowIdOf(draft),
        blockId: block.id,
        position: { x: index, y: 1000 + index },
      },
      revision: draft.revisions[block.id] ?? null,
    }));
    const saves = await Promise.all(edits.map((edit) => save([edit])));
    expect(saves.map(({ ok }) => ok)).toEqual(edits.map(() => true));
    const after = await load();
    expect(after.document.flows[0]?.blocks.map(({ position }) => position.y)).toEqual(
      edits.map((_, index) => 1000 + index),
    );
  });

  it('writes nothing when one of its edits is refused', async () => {
    const before = await load();
    const flowId = flowIdOf(before);
    const revision = before.revisions[flowId] ?? null;
    const refused = await save([
      { command: { type: 'rename-flow', flowId, name: 'Renamed' }, revision },
      { command: { type: 'delete-flow', flowId }, revision },
    ]);
    expect(refused.ok).toBe(false);
    expect(await load()).toEqual(before);
  });
});

describe('publishing', () => {
  it('freezes the draft, numbers the version, and makes it the live one', async () => {
    const { botId } = await createBot(open.service, workspace.builder, { name: 'Numbered' });
    const first = await publishDraft(open.service, workspace.builder, { botId, note: 'first' });
    const draft = await load(botId);
    const text = textOf(draft);
    const command = {
      type: 'set-block' as const,
      flowId: flowIdOf(draft),
      blockId: text.id,
      config: wording('Changed'),
    };
    await save([{ command, revision: draft.revisions[text.id] ?? null }], botId);
    const second = await publishDraft(open.service, workspace.builder, { botId, note: 'second' });
    if (!first.ok || !second.ok) throw new Error('it was not published');
    const { workspaceId } = workspace.builder;
    expect(await getVersionDocument(open.service.db, workspaceId, first.value.versionId)).toEqual(draft.document);
    const versions = await listVersions(open.service, workspace.builder, botId);
    expect(versions).toMatchObject({
      ok: true,
      value: [
        { number: 2, note: 'second', isLive: true, publishedBy: 'Ben Builder' },
        { number: 1, note: 'first', isLive: false },
      ],
    });
  });

  it('is stopped by errors, which it names, and leaves the live version as it is', async () => {
    const { botId } = await createBot(open.service, workspace.builder, { name: 'Broken' });
    const draft = await load(botId);
    const text = textOf(draft);
    const command = { type: 'set-block' as const, flowId: flowIdOf(draft), blockId: text.id, config: wording('') };
    await save([{ command, revision: draft.revisions[text.id] ?? null }], botId);
    const refused = await publishDraft(open.service, workspace.builder, { botId, note: '' });
    if (refused.ok) throw new Error('it was published');
    expect(refused.error.refusal).toEqual({ code: 'has_problems', count: 1 });
    expect(refused.error.problems).toMatchObject([{ severity: 'error', blockId: text.id }]);
    const bot = await readBot(open.service, workspace.builder, { botId, isAgentOfBot: false });
    expect(bot).toMatchObject({ ok: true, value: { liveVersion: null } });
  });

  it('is stopped by an expression that cannot be read', async () => {
    const { botId } = await createBot(open.service, workspace.builder, { name: 'Miscounted' });
    const draft = await load(botId);
    const config = { variable: 'contact.name', source: { kind: 'expression', expression: '1 +' } };
    const block: Block = { id: open.service.newId('block'), type: 'set-variable', position: { x: 0, y: 0 }, config };
    await save([{ command: { type: 'add-block', flowId: flowIdOf(draft), block }, revision: null }], botId);
    const refused = await publishDraft(open.service, workspace.builder, { botId, note: '' });
    if (refused.ok) throw new Error('it was published');
    expect(refused.error.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'expression-wrong', blockId: block.id }),
    );
  });

  it('[003-01] of a handover block is stopped while Live Chat is off', async () => {
    const { botId } = await createBot(open.service, workspace.admin, { name: 'Without people' });
    const bot = await readBot(open.service, workspace.admin, { botId, isAgentOfBot: false });
    if (!bot.ok) throw new Error(bot.error.code);
    const { settings, settingsRevision: revision } = bot.value;
    const off = { botId, settings: { ...settings, isLiveChatEnabled: false }, revision };
    expect(await saveSettings(open.service, workspace.admin, off)).toMatchObject({ ok: true });
    expect(await saveSettings(open.service, workspace.admin, off)).toEqual({
      ok: false,
      error: { code: 'stale_revision' },
    });
    const draft = await load(botId);
    const config = { confirmation: { en: [[{ text: 'One moment.' }]] }, brief: '', queueTimeoutMs: null };
    const block: Block = { id: open.service.newId('block'), type: 'handover', position: { x: 0, y: 0 }, config };
    await save([{ command: { type: 'add-block', flowId: flowIdOf(draft), block }, revision: null }], botId);
    const refused = await publishDraft(open.service, workspace.admin, { botId, note: '' });
    if (refused.ok) throw new Error('it was published');
    expect(refused.error.problems.map(({ code }) => code)).toContain('live-chat-off');
  });
});
