import type { EditCommand } from '@baton/core/flow/edit';
import { touchedBy } from '@baton/core/flow/edit';
import { applyEdit } from '@baton/core/flow/draft';
import type { BotDocument } from '@baton/core/flow/flow';
import type { BlockId, FlowId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import { describe, expect, it } from 'vitest';
import type { DraftEdit, Revisions } from './draft-batch.ts';
import type { DraftBackend } from './draft-state.ts';
import { createDraftStore } from './draft-store.ts';

const suffix = '01jc5v5t3rf3sae5n3m1x0000';
const flowId: FlowId = `flw_${suffix}a`;
const blockId: BlockId = `blk_${suffix}a`;
const otherId: BlockId = `blk_${suffix}b`;

const block = (id: BlockId) => ({ id, type: 'text', position: { x: 0, y: 0 }, config: {} });

const document: BotDocument = {
  schemaVersion: 1,
  definition: {
    languages: ['en'],
    defaultLanguage: 'en',
    startFlowId: flowId,
    defaultAnswer: { en: [] },
    variables: [],
  },
  flows: [{ id: flowId, name: 'Start', blocks: [block(blockId), block(otherId)], connections: [] }],
};

const move = (id: BlockId, x: number): EditCommand => ({
  type: 'move-block',
  flowId,
  blockId: id,
  position: { x, y: 0 },
});

/** The far end: rows with revisions, as `draft.save` keeps them. */
class FarDraft implements DraftBackend {
  current: BotDocument = document;
  revisions: Record<string, number> = { definition: 1, [flowId]: 1, [blockId]: 1, [otherId]: 1 };
  readonly saves: (readonly DraftEdit[])[] = [];
  isReachable = true;
  /** The save arrives, and its answer is lost. */
  losesAnswer = false;

  async save(edits: readonly DraftEdit[]): Promise<Result<Revisions, Refusal>> {
    if (!this.isReachable) throw new Error('The line is cut.');
    this.saves.push(edits);
    const stale = edits.filter(
      (edit) => edit.revision !== (this.revisions[touchedBy(edit.command)] ?? null) || this.holdsUnseen(edit),
    );
    if (stale.length > 0) {
      return err({ code: 'draft_conflict', touched: stale.map((edit) => touchedBy(edit.command)) });
    }
    for (const { command } of edits) this.write(command);
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new Error('The answer is lost.');
    }
    return ok({ ...this.revisions });
  }

  holdsUnseen({ command, known }: DraftEdit): boolean {
    if (command.type !== 'delete-flow') return false;
    const flow = this.current.flows.find(({ id }) => id === command.flowId);
    return (flow?.blocks ?? []).some(({ id }) => known?.[id] !== this.revisions[id]);
  }

  write(command: EditCommand): void {
    const applied = applyEdit(this.current, command);
    if (!applied.ok) throw new Error(`The far end cannot apply ${command.type}.`);
    this.current = applied.value;
    const row = touchedBy(command);
    if (command.type.startsWith('delete-')) delete this.revisions[row];
    else this.revisions[row] = (this.revisions[row] ?? 0) + 1;
  }

  async load() {
    if (!this.isReachable) throw new Error('The line is cut.');
    return { document: this.current, revisions: { ...this.revisions } };
  }
}

const setUp = async () => {
  const far = new FarDraft();
  const store = createDraftStore(await far.load(), far);
  return { far, store, draft: () => store.getState() };
};

const xOf = (state: { document: BotDocument }, id: BlockId) =>
  state.document.flows[0]?.blocks.find((candidate) => candidate.id === id)?.position.x;

describe('the draft store', () => {
  it('applies at once and saves with the revision of the row', async () => {
    const { far, draft } = await setUp();
    expect(draft().apply(move(blockId, 10)).ok).toBe(true);
    expect(xOf(draft(), blockId)).toBe(10);
    expect(draft().saveState).toBe('saving');
    await draft().flush();
    expect(far.saves).toEqual([[{ command: move(blockId, 10), revision: 1 }]]);
    expect(draft().saveState).toBe('saved');
    expect(draft().queue).toEqual([]);
  });

  it('sends a drag as one move', async () => {
    const { far, draft } = await setUp();
    for (const x of [1, 2, 3]) draft().apply(move(blockId, x), 'drag');
    await draft().flush();
    expect(far.saves).toEqual([[{ command: move(blockId, 3), revision: 1 }]]);
  });

  it('takes a whole drag back as one step, and does it again', async () => {
    const { draft } = await setUp();
    for (const x of [1, 2, 3]) draft().apply(move(blockId, x), 'drag');
    draft().undo();
    expect(xOf(draft(), blockId)).toBe(0);
    draft().redo();
    expect(xOf(draft(), blockId)).toBe(3);
  });

  it('saves a row that is added, deleted and added again in order', async () => {
    const { far, draft } = await setUp();
    draft().apply({ type: 'delete-block', flowId, blockId });
    draft().undo();
    await draft().flush();
    expect(draft().saveState).toBe('saved');
    expect(far.current.flows[0]?.blocks.map(({ id }) => id).toSorted()).toEqual([blockId, otherId]);
    expect(far.saves.map((save) => save.map((edit) => edit.revision))).toEqual([[1], [null]]);
  });

  it('applies several edits or none', async () => {
    const { draft } = await setUp();
    const missing: BlockId = `blk_${suffix}z`;
    expect(draft().apply([move(blockId, 5), move(missing, 5)]).ok).toBe(false);
    expect(xOf(draft(), blockId)).toBe(0);
    expect(draft().queue).toEqual([]);
  });

  it('keeps edits while the server is not reached and sends them later', async () => {
    const { far, draft } = await setUp();
    far.isReachable = false;
    draft().apply(move(blockId, 10));
    await draft().flush();
    expect(draft().saveState).toBe('offline');
    far.isReachable = true;
    await draft().flush();
    expect(draft().saveState).toBe('saved');
    expect(xOf({ document: far.current }, blockId)).toBe(10);
  });

  it('takes an answer that was lost for no conflict, also when one edited on', async () => {
    const { far, draft } = await setUp();
    far.losesAnswer = true;
    draft().apply(move(blockId, 10));
    await draft().flush();
    expect(draft().saveState).toBe('offline');
    draft().apply(move(blockId, 20));
    await draft().flush();
    expect(draft().conflict).toBeNull();
    expect(xOf({ document: far.current }, blockId)).toBe(20);
  });

  it('[B27] keeps both sides of a conflict until one is chosen: mine', async () => {
    const { far, draft } = await setUp();
    far.write(move(blockId, 99));
    draft().apply(move(blockId, 10));
    draft().apply(move(otherId, 7));
    await draft().flush();
    expect(draft().saveState).toBe('conflict');
    expect(draft().conflict?.rows).toEqual([blockId]);
    expect(xOf({ document: far.current }, blockId)).toBe(99);
    draft().resolveConflict('mine');
    await draft().flush();
    expect(xOf({ document: far.current }, blockId)).toBe(10);
    expect(xOf({ document: far.current }, otherId)).toBe(7);
  });

  it('[B27] keeps both sides of a conflict until one is chosen: theirs', async () => {
    const { far, draft } = await setUp();
    far.write(move(blockId, 99));
    draft().apply(move(blockId, 10));
    draft().apply(move(otherId, 7));
    await draft().flush();
    draft().resolveConflict('theirs');
    await draft().flush();
    expect(xOf(draft(), blockId)).toBe(99);
    expect(xOf({ document: far.current }, otherId)).toBe(7);
    expect(draft().saveState).toBe('saved');
  });

  it.each(['mine', 'theirs'] as const)(
    '[B27] deletes no flow in which others changed something unseen: %s',
    async (side) => {
      const { far, draft } = await setUp();
      const extraId: FlowId = `flw_${suffix}b`;
      const insideId: BlockId = `blk_${suffix}c`;
      draft().apply([
        { type: 'add-flow', flowId: extraId, name: 'Extra' },
        { type: 'add-block', flowId: extraId, block: block(insideId) },
      ]);
      await draft().flush();
      far.write({ type: 'move-block', flowId: extraId, blockId: insideId, position: { x: 5, y: 5 } });
      draft().apply({ type: 'delete-flow', flowId: extraId });
      await draft().flush();
      expect(draft().conflict?.rows).toEqual([extraId]);
      expect(far.current.flows.map(({ id }) => id)).toEqual([flowId, extraId]);
      draft().resolveConflict(side);
      await draft().flush();
      const left = side === 'mine' ? [flowId] : [flowId, extraId];
      expect([far.current, draft().document].map(({ flows }) => flows.map(({ id }) => id))).toEqual([left, left]);
      expect(draft().saveState).toBe('saved');
    },
  );

  it('[B27] deletes a flow at once when what it holds is known', async () => {
    const { far, draft } = await setUp();
    const extraId: FlowId = `flw_${suffix}b`;
    draft().apply([
      { type: 'add-flow', flowId: extraId, name: 'Extra' },
      { type: 'add-block', flowId: extraId, block: block(`blk_${suffix}c`) },
    ]);
    await draft().flush();
    draft().apply({ type: 'delete-flow', flowId: extraId });
    await draft().flush();
    expect(draft().saveState).toBe('saved');
    expect(far.current.flows.map(({ id }) => id)).toEqual([flowId]);
  });

  it('[B27] is no conflict where others changed another block', async () => {
    const { far, draft } = await setUp();
    far.write(move(otherId, 99));
    draft().apply(move(blockId, 10));
    await draft().flush();
    expect(draft().saveState).toBe('saved');
    await draft().refresh();
    expect(xOf(draft(), otherId)).toBe(99);
    expect(xOf(draft(), blockId)).toBe(10);
  });

  it('keeps its document when nothing is new, so that nothing is drawn again', async () => {
    const { draft } = await setUp();
    const before = draft().document;
    await draft().refresh();
    expect(draft().document).toBe(before);
  });
});
