import { applyEdit } from '@baton/core/flow/draft';
import type { EditCommand } from '@baton/core/flow/edit';
import type { Block, Flow } from '@baton/core/flow/flow';
import { describe, expect, it } from 'vitest';
import { blockId, chain, connectionId, countingIds, documentOf, flowId, textBlock } from '../testing/drawn-flow.ts';
import {
  addBlockCommands,
  configureCommands,
  connectCommands,
  deleteCommands,
  duplicateCommands,
  freeOutlet,
  moveCommands,
  reconnectCommands,
} from './flow-commands.ts';

/** Every command must be one that the draft takes. */
const done = (flow: Flow, commands: readonly EditCommand[]): Flow => {
  let document = documentOf(flow);
  for (const command of commands) {
    const applied = applyEdit(document, command);
    if (!applied.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(applied.error)}`);
    document = applied.value;
  }
  const [after] = document.flows;
  if (after === undefined) throw new Error('The flow is gone.');
  return after;
};

const ways = ({ connections }: Flow): string[] =>
  connections.map(({ from, to }) => `${from.blockId.slice(-2)} ${from.outlet} ${to.slice(-2)}`).toSorted();

const ask: Block = {
  id: blockId(5),
  type: 'buttons',
  position: { x: 0, y: 0 },
  config: {
    question: { en: [[{ text: 'Which?' }]] },
    retry: { en: [[{ text: 'Choose.' }]] },
    maxAttempts: null,
    saveTo: null,
    buttons: [
      { id: 'a', title: { en: 'A' } },
      { id: 'b', title: { en: 'B' } },
    ],
  },
};

describe('commands of the canvas', () => {
  it('let an outlet lead to one place: a new connection takes the place of the old', () => {
    const flow = chain(3);
    const to = { from: { blockId: blockId(0), outlet: 'next' }, to: blockId(3) };
    expect(ways(done(flow, connectCommands(flow, to, countingIds())))).toContain('00 next 03');
    expect(done(flow, connectCommands(flow, to, countingIds())).connections).toHaveLength(3);
    expect(connectCommands(flow, { ...to, to: blockId(1) }, countingIds())).toEqual([]);
  });

  it('move either end of a connection', () => {
    const flow = chain(3);
    const [old] = flow.connections;
    if (old === undefined) throw new Error('The chain has connections.');
    const target = reconnectCommands(flow, { old, from: old.from, to: blockId(2) }, countingIds());
    expect(ways(done(flow, target))).toEqual(['00 next 02', '01 next 02', '02 next 03']);
    const source = { blockId: blockId(3), outlet: 'next' };
    const origin = reconnectCommands(flow, { old, from: source, to: old.to }, countingIds());
    expect(ways(done(flow, origin))).toEqual(['01 next 02', '02 next 03', '03 next 01']);
  });

  it('add a block behind the outlet that it was dragged from', () => {
    const flow = chain(1);
    const from = { blockId: blockId(1), outlet: 'next' };
    expect(ways(done(flow, addBlockCommands(flow, { block: textBlock(7), from }, countingIds())))).toContain(
      '01 next 07',
    );
    const start = { ...textBlock(8), type: 'start', config: {} };
    expect(ways(done(flow, addBlockCommands(flow, { block: start, from }, countingIds())))).toEqual(['00 next 01']);
  });

  it('delete blocks with their connections, connections alone, and never the last start', () => {
    const flow = chain(3);
    const after = done(flow, deleteCommands(flow, new Set([blockId(0), blockId(2), connectionId(1)])));
    expect(after.blocks.map(({ id }) => id)).toEqual([blockId(0), blockId(1), blockId(3)]);
    expect(after.connections).toEqual([]);
    const twoStarts = { ...flow, blocks: [...flow.blocks, { ...textBlock(9), type: 'start', config: {} }] };
    expect(done(twoStarts, deleteCommands(twoStarts, new Set([blockId(9)]))).blocks).toHaveLength(4);
  });

  it('duplicate blocks with the connections between them', () => {
    const flow = chain(3);
    const { commands, blockIds } = duplicateCommands(
      flow,
      new Set([blockId(0), blockId(1), blockId(2)]),
      countingIds(),
    );
    const after = done(flow, commands);
    expect(blockIds).toHaveLength(2);
    expect(after.blocks).toHaveLength(6);
    expect(after.connections).toHaveLength(4);
    expect(after.blocks.find(({ id }) => id === blockIds[0])?.position).toEqual({ x: 372, y: 32 });
  });

  it('move only what went elsewhere', () => {
    const flow = chain(2);
    const places = new Map([
      [blockId(1), { x: 340, y: 0 }],
      [blockId(2), { x: 0, y: 80 }],
    ]);
    expect(moveCommands(flow, places)).toEqual([
      { type: 'move-block', flowId, blockId: blockId(2), position: { x: 0, y: 80 } },
    ]);
  });

  it('take the connection of a removed button along with the button', () => {
    const base = chain(1);
    const flow: Flow = {
      ...base,
      blocks: [...base.blocks, ask],
      connections: [
        { id: connectionId(11), from: { blockId: ask.id, outlet: 'a' }, to: blockId(1) },
        { id: connectionId(12), from: { blockId: ask.id, outlet: 'b' }, to: blockId(1) },
      ],
    };
    const config = { ...Object(ask.config), buttons: [{ id: 'b', title: { en: 'B' } }] };
    expect(ways(done(flow, configureCommands(flow, ask, config)))).toEqual(['05 b 01']);
    expect(freeOutlet({ ...flow, connections: flow.connections.slice(0, 1) }, ask)).toEqual({
      blockId: ask.id,
      outlet: 'b',
    });
    expect(freeOutlet(flow, ask)).toBeNull();
  });
});
