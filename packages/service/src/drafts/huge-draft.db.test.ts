import type { EditCommand } from '@baton/core/flow/edit';
import type { Block } from '@baton/core/flow/flow';
import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { createBot } from '../bots/create-bot.ts';
import { openTestService } from '../setup/testing/open-test-service.ts';
import { makeTestWorkspace } from '../setup/testing/test-workspace.ts';
import { loadDraft } from './load-draft.ts';
import { saveDraft } from './save-draft.ts';

const blocks = 5000;

it(`[B23] saves an edit of a draft of ${blocks} blocks within 2 s`, async () => {
  const { service, close } = await openTestService();
  const { builder } = await makeTestWorkspace(service, 'Huge');
  const { botId } = await createBot(service, builder, { name: 'Huge' });
  const load = async () => {
    const draft = await loadDraft(service, builder, botId);
    if (!draft.ok) throw new Error(draft.error.code);
    return draft.value;
  };
  const flowId = (await load()).document.definition.startFlowId;
  const block = (index: number): Block => ({
    id: service.newId('block'),
    type: 'text',
    position: { x: index, y: index },
    config: { text: { en: [[{ text: `Text ${index}` }]] } },
  });
  const added = Array.from({ length: blocks }, (_, index) => block(index));
  const edits = added.map((one) => ({ command: { type: 'add-block' as const, flowId, block: one }, revision: null }));
  expect(await saveDraft(service, builder, { botId, edits })).toMatchObject({ ok: true });
  const { revisions } = await load();
  const moved: EditCommand = {
    type: 'move-block',
    flowId,
    blockId: added[17]?.id ?? 'blk_',
    position: { x: -1, y: -1 },
  };
  const begun = performance.now();
  const saved = await saveDraft(service, builder, {
    botId,
    edits: [{ command: moved, revision: revisions[moved.blockId] ?? null }],
  });
  expect(saved).toMatchObject({ ok: true });
  expect(performance.now() - begun).toBeLessThan(2000);
  expect((await load()).document.flows[0]?.blocks).toHaveLength(blocks + 3);
  await close();
});
