import { applyEdit } from '@baton/core/flow/draft';
import { touchedBy, type EditCommand } from '@baton/core/flow/edit';
import type { BotDocument } from '@baton/core/flow/flow';
import { describe, expect, it } from 'vitest';
import { rebase } from '../draft-rebase.ts';
import { blockId, chain, connection, connectionId, countingIds, documentOf, flowId } from '../testing/drawn-flow.ts';
import { editsAfterChoice, type ConflictSide } from './conflict-choice.ts';

const base = documentOf(chain(3));

const after = (commands: readonly EditCommand[]): BotDocument =>
  commands.reduce((document, command) => {
    const applied = applyEdit(document, command);
    if (!applied.ok) throw new Error(`${command.type} was refused.`);
    return applied.value;
  }, base);

const say = (number: number, text: string): EditCommand => ({
  type: 'set-block',
  flowId,
  blockId: blockId(number),
  config: { text: { en: [[{ text }]] } },
});
const deleteBlock = (number: number): EditCommand => ({ type: 'delete-block', flowId, blockId: blockId(number) });
const cut = (number: number): EditCommand => ({
  type: 'delete-connection',
  flowId,
  connectionId: connectionId(number),
});

const outcome = (own: readonly EditCommand[], others: readonly EditCommand[], side: ConflictSide) => {
  const theirs = after(others);
  const rows = [...new Set(own.map(touchedBy))].filter((row) => others.some((edit) => touchedBy(edit) === row));
  const sides = { rows, mine: after(own), theirs };
  const edits = editsAfterChoice(sides, { queue: own, sideOf: () => side }, countingIds());
  const { document, rejected } = rebase(theirs, edits);
  const [flow] = document.flows;
  return { texts: (flow?.blocks ?? []).map(({ config }) => JSON.stringify(config)), rejected, flow };
};

describe('[B27] choosing a side of a conflict', () => {
  it('takes mine, theirs, or both with mine as a copy', () => {
    const [own, others] = [[say(1, 'mine'), say(2, 'also mine')], [say(1, 'theirs')]];
    const mine = outcome(own, others, 'mine');
    expect(mine.texts.join(' ')).toContain('"mine"');
    expect(mine.texts.join(' ')).not.toContain('theirs');
    const theirs = outcome(own, others, 'theirs');
    expect(theirs.texts.join(' ')).toContain('"theirs"');
    expect(theirs.texts.join(' ')).toContain('also mine');
    const both = outcome(own, others, 'both');
    expect(both.texts.filter((text) => text.includes('"theirs"'))).toHaveLength(1);
    expect(both.texts.filter((text) => text.includes('"mine"'))).toHaveLength(1);
  });

  it('brings back a block that they deleted and I changed, with its connections', () => {
    const { texts, flow, rejected } = outcome([say(2, 'mine')], [cut(2), cut(3), deleteBlock(2)], 'mine');
    expect(texts.join(' ')).toContain('"mine"');
    expect(flow?.connections.map(({ id }) => id).toSorted()).toEqual([1, 2, 3].map(connectionId));
    expect(rejected).toEqual([]);
  });

  it('keeps a block that I deleted and they changed, with its connections, when theirs is chosen', () => {
    const { texts, flow } = outcome([cut(2), cut(3), deleteBlock(2)], [say(2, 'theirs')], 'theirs');
    expect(texts.join(' ')).toContain('"theirs"');
    expect(flow?.connections).toHaveLength(3);
  });

  it('deletes it when mine is chosen', () => {
    const { flow, rejected } = outcome([cut(2), cut(3), deleteBlock(2)], [say(2, 'theirs')], 'mine');
    expect(flow?.blocks.map(({ id }) => id)).not.toContain(blockId(2));
    expect(rejected).toEqual([]);
  });

  it('brings back a whole flow that they deleted while I worked in it', () => {
    const otherFlow = `flw_${'2'.padStart(26, '0')}` as const;
    const add: EditCommand = { type: 'add-flow', flowId: otherFlow, name: 'Other' };
    const mine = after([add, { type: 'rename-flow', flowId: otherFlow, name: 'Renamed' }]);
    const queue: EditCommand[] = [{ type: 'rename-flow', flowId: otherFlow, name: 'Renamed' }];
    const sides = { rows: [otherFlow], mine, theirs: base };
    const edits = editsAfterChoice(sides, { queue, sideOf: () => 'mine' }, countingIds());
    expect(rebase(base, edits).document.flows.map(({ name }) => name)).toEqual(['Chain', 'Renamed']);
  });
});

describe('connections that both sides made from one outlet', () => {
  it('are told as rejected, and the rest goes on', () => {
    const theirs = after([{ type: 'add-connection', flowId, connection: connection(7, 3, 1) }]);
    const own: EditCommand[] = [{ type: 'add-connection', flowId, connection: connection(8, 3, 2) }, say(1, 'mine')];
    const rebased = rebase(theirs, own);
    expect(rebased.rejected).toEqual([own[0]]);
    expect(rebased.queue).toEqual([own[1]]);
  });
});
