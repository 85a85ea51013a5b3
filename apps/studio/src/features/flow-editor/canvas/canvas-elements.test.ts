import { applyEdit } from '@baton/core/flow/draft';
import { describe, expect, it } from 'vitest';
import { blockId, chain, connection, documentOf, flowId } from '../testing/drawn-flow.ts';
import { edgesOfConnections, nodesOfBlocks, type BlockNode } from './canvas-elements.ts';

const nameOf = ({ id }: { id: string }): string => id;

const nodesOf = (flow: ReturnType<typeof chain>, before: BlockNode[] = []) =>
  nodesOfBlocks(flow.blocks, before, nameOf);

describe('nodes of a flow', () => {
  it('stand where their blocks do, named for screen readers', () => {
    const [, first] = nodesOf(chain(1));
    expect(first).toMatchObject({ id: blockId(1), type: 'block', position: { x: 340, y: 0 }, ariaLabel: blockId(1) });
  });

  it('stay the same objects but for the block that changed, among a thousand', () => {
    const flow = chain(1000);
    const document = documentOf(flow);
    const before = nodesOf(flow);
    const config = { text: { en: [[{ text: 'New' }]] } };
    const edited = applyEdit(document, { type: 'set-block', flowId, blockId: blockId(500), config });
    const after = nodesOfBlocks((edited.ok && edited.value.flows[0]?.blocks) || [], before, nameOf);
    const changed = after.filter((node, index) => node !== before[index]);
    expect(changed.map(({ id }) => id)).toEqual([blockId(500)]);
  });

  it('keep selection and measures when their block changes, and their place while they are dragged', () => {
    const flow = chain(1);
    const before = nodesOf(flow).map((node) => ({ ...node, selected: true, measured: { width: 264, height: 90 } }));
    const moved = flow.blocks.map((block) => ({ ...block, position: { x: 8, y: 8 } }));
    expect(nodesOfBlocks(moved, before, nameOf)[1]).toMatchObject({
      selected: true,
      measured: { width: 264, height: 90 },
      position: { x: 8, y: 8 },
    });
    const dragged = before.map((node) => ({ ...node, dragging: true, position: { x: 77, y: 7 } }));
    expect(nodesOfBlocks(moved, dragged, nameOf)[1]?.position).toEqual({ x: 77, y: 7 });
  });

  it('go with their blocks', () => {
    expect(nodesOf(chain(1), nodesOf(chain(3))).map(({ id }) => id)).toEqual([blockId(0), blockId(1)]);
  });
});

describe('edges of a flow', () => {
  it('name outlet and block, and stay the same objects', () => {
    const flow = chain(2);
    const before = edgesOfConnections(flow.connections, []);
    expect(before[0]).toMatchObject({ source: blockId(0), sourceHandle: 'next', target: blockId(1) });
    const after = edgesOfConnections([...flow.connections, connection(9, 2, 1)], before);
    expect(after.slice(0, 2)).toEqual(before);
    expect(after[0]).toBe(before[0]);
    expect(after[2]).toMatchObject({ source: blockId(2), target: blockId(1) });
    expect(edgesOfConnections([...flow.connections], before)).toBe(before);
  });
});
