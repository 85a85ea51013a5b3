import type { EditCommand } from '@baton/core/flow/edit';
import type { Block, Flow } from '@baton/core/flow/flow';
import { describe, expect, it } from 'vitest';
import { starterDocument } from '../bots/starter-document.ts';
import { countingIds } from '../setup/testing/counting-ids.ts';
import { decideSave, type Draft } from './decide-save.ts';
import { draftDifference, draftRowsOf } from './draft-rows.ts';

const newId = countingIds();
const document = starterDocument(newId);
const revisions = Object.fromEntries([...draftRowsOf(document).keys()].map((key) => [key, 3]));
const draft: Draft = { document, revisions };
const flowId = document.definition.startFlowId;
const [startFlow] = document.flows;
if (startFlow === undefined) throw new Error('the starter has no flow');
const greeting = document.flows[0]?.blocks.find(({ type }) => type === 'text');
if (greeting === undefined) throw new Error('the starter has no text');

const move = (x: number, blockId = greeting.id): EditCommand => ({
  type: 'move-block',
  flowId,
  blockId,
  position: { x, y: 1 },
});
const newBlock: Block = { id: newId('block'), type: 'text', position: { x: 9, y: 9 }, config: { text: {} } };

describe('decideSave', () => {
  it('writes only the row that an edit touches', () => {
    const saved = decideSave(draft, [{ command: move(5), revision: 3 }]);
    if (!saved.ok) throw new Error(saved.error.refusal.code);
    const { written, deleted } = draftDifference(document, saved.value);
    expect(written.map(({ key }) => key)).toEqual([greeting.id]);
    expect(deleted).toEqual([]);
  });

  it('[B27] refuses an edit of a row that changed meanwhile, and shows how it stands', () => {
    const changed = { document, revisions: { ...revisions, [greeting.id]: 4 } };
    const other: EditCommand = { type: 'rename-flow', flowId, name: 'Renamed' };
    const saved = decideSave(changed, [
      { command: other, revision: 3 },
      { command: move(5), revision: 3 },
    ]);
    expect(saved).toEqual({
      ok: false,
      error: {
        refusal: { code: 'draft_conflict', touched: [greeting.id] },
        theirs: [{ kind: 'block', key: greeting.id, revision: 4, flowId, block: greeting }],
      },
    });
  });

  it('[B27] shows a row that someone deleted meanwhile as gone', () => {
    const gone = newId('block');
    const saved = decideSave(draft, [{ command: move(5, gone), revision: 2 }]);
    expect(saved).toMatchObject({ ok: false, error: { theirs: [{ kind: 'gone', key: gone, revision: null }] } });
  });

  it('[B27] refuses a connection to a block that someone deleted meanwhile as a conflict', () => {
    const id = newId('connection');
    const connection = { id, from: { blockId: greeting.id, outlet: 'other' }, to: newId('block') };
    const saved = decideSave(draft, [{ command: { type: 'add-connection', flowId, connection }, revision: null }]);
    expect(saved).toMatchObject({ ok: false, error: { refusal: { code: 'draft_conflict', touched: [id] } } });
  });

  describe('of a deleted flow', () => {
    const extra: Flow = { ...startFlow, id: newId('flow'), name: 'Extra', blocks: [newBlock], connections: [] };
    const withExtra = { ...document, flows: [...document.flows, extra] };
    const deletion: EditCommand = { type: 'delete-flow', flowId: extra.id };
    const drawn = (inside: number): Draft => ({
      document: withExtra,
      revisions: { ...revisions, [extra.id]: 5, [newBlock.id]: inside },
    });

    it('[B27] refuses it where something inside changed meanwhile, and shows what would be lost', () => {
      const edit = { command: deletion, revision: 5, known: { [newBlock.id]: 6 } };
      expect(decideSave(drawn(6), [edit])).toMatchObject({ ok: true, value: document });
      expect(decideSave(drawn(7), [edit])).toEqual({
        ok: false,
        error: {
          refusal: { code: 'draft_conflict', touched: [extra.id] },
          theirs: [
            { kind: 'flow', key: extra.id, name: 'Extra', revision: 5 },
            { kind: 'block', key: newBlock.id, flowId: extra.id, block: newBlock, revision: 7 },
          ],
        },
      });
    });

    it('[B27] refuses it where something was added inside meanwhile', () => {
      const saved = decideSave(drawn(6), [{ command: deletion, revision: 5, known: {} }]);
      expect(saved).toMatchObject({ ok: false, error: { refusal: { code: 'draft_conflict' } } });
    });

    it('[B27] takes every row that is newer than the flow for unknown, when nothing is said of them', () => {
      const edit = { command: deletion, revision: 5 };
      expect(decideSave(drawn(5), [edit])).toMatchObject({ ok: true });
      expect(decideSave(drawn(6), [edit])).toMatchObject({ ok: false });
    });
  });

  it('takes several edits of one row on the revision that it had before all of them', () => {
    const saved = decideSave(draft, [
      { command: { type: 'add-block', flowId, block: newBlock }, revision: null },
      { command: move(7, newBlock.id), revision: null },
      { command: move(1), revision: 3 },
      { command: move(2), revision: 3 },
    ]);
    if (!saved.ok) throw new Error(saved.error.refusal.code);
    const { written } = draftDifference(document, saved.value);
    expect(written.map(({ key }) => key).toSorted()).toEqual([greeting.id, newBlock.id].toSorted());
  });

  it('takes a save again whose answer was lost', () => {
    const edits = [{ command: move(5), revision: 3 }];
    const first = decideSave(draft, edits);
    if (!first.ok) throw new Error(first.error.refusal.code);
    const after: Draft = { document: first.value, revisions: { ...revisions, [greeting.id]: 4 } };
    const second = decideSave(after, edits);
    expect(second).toEqual({ ok: true, value: first.value });
  });

  it('deletes the connections of a deleted block with it', () => {
    const saved = decideSave(draft, [{ command: { type: 'delete-block', flowId, blockId: greeting.id }, revision: 3 }]);
    if (!saved.ok) throw new Error(saved.error.refusal.code);
    expect(
      draftDifference(document, saved.value)
        .deleted.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['block', 'connection', 'connection']);
  });
});
