import type { Flow } from '@baton/core/flow/flow';
import { newId } from '../../../lib/ids.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallLayout } from './small-layout.ts';

const flowArbitrary: fc.Arbitrary<Flow> = fc
  .record({ size: fc.integer({ min: 0, max: 12 }), pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 }) })
  .map(({ size, pairs }) => {
    const blocks = Array.from({ length: size }, () => ({
      id: newId('block'),
      type: 'text',
      position: { x: 0, y: 0 },
      config: {},
    }));
    const connections = pairs.flatMap(([from, to], index) => {
      const [a, b] = [blocks[from % size], blocks[to % size]];
      if (a === undefined || b === undefined) return [];
      return [{ id: newId('connection'), from: { blockId: a.id, outlet: `o${index}` }, to: b.id }];
    });
    return { id: newId('flow'), name: 'Any', blocks, connections };
  });

describe('the small canvas of a proof', () => {
  it('gives every block a place of its own, however the flow goes round', () => {
    fc.assert(
      fc.property(flowArbitrary, (flow) => {
        const places = smallLayout(flow);
        expect(places.size).toBe(flow.blocks.length);
        expect(new Set([...places.values()].map(({ column, row }) => `${column}.${row}`)).size).toBe(
          flow.blocks.length,
        );
      }),
    );
  });

  it('follows the visitor from left to right, and stays in order where a flow leads back', () => {
    const [start, ask, hello, end] = ['start', 'ask-text', 'text', 'end'].map((type) => ({
      id: newId('block'),
      type,
      position: { x: 0, y: 0 },
      config: {},
    }));
    if (start === undefined || ask === undefined || hello === undefined || end === undefined) throw new Error('four');
    const connections = [
      [start, ask],
      [ask, hello],
      [ask, end],
      [hello, ask],
    ].flatMap(([from, to], index) =>
      from === undefined || to === undefined
        ? []
        : [{ id: newId('connection'), from: { blockId: from.id, outlet: `o${index}` }, to: to.id }],
    );
    const places = smallLayout({ id: newId('flow'), name: 'Shop', blocks: [start, ask, hello, end], connections });
    expect([start, ask, hello, end].map(({ id }) => places.get(id))).toEqual([
      { column: 0, row: 0 },
      { column: 1, row: 0 },
      { column: 2, row: 0 },
      { column: 2, row: 1 },
    ]);
  });
});
