import type { Block, Connection, Flow } from '@baton/core/flow/flow';
import type { BlockId, FlowId, NewId } from '@baton/core/ids';

/** A card of a sketched flow: column and row on the canvas, and the card that each outlet leads to. */
export interface Card {
  readonly type: string;
  readonly config: Block['config'];
  readonly at: readonly [column: number, row: number];
  readonly to?: Readonly<Record<string, string>>;
}

export type Sketch = Readonly<Record<string, Card>>;

const columnWidth = 340;
const rowHeight = 240;

const blockOf = ({ type, config, at: [column, row] }: Card, id: BlockId): Block => ({
  id,
  type,
  position: { x: column * columnWidth, y: row * rowHeight },
  config,
});

/** Turns cards by name into a flow with ids. Throws when an outlet leads to a name that no card has. */
export const sketchFlow = (
  newId: NewId,
  flow: { readonly id: FlowId; readonly name: string },
  sketch: Sketch,
): Flow => {
  const ids = new Map(Object.keys(sketch).map((name) => [name, newId('block')]));
  const idOf = (name: string): BlockId => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`The sketch of "${flow.name}" has no card "${name}".`);
    return id;
  };
  const connectionsOf = ([name, { to = {} }]: [string, Card]): Connection[] =>
    Object.entries(to).map(([outlet, target]) => ({
      id: newId('connection'),
      from: { blockId: idOf(name), outlet },
      to: idOf(target),
    }));
  return {
    ...flow,
    blocks: Object.entries(sketch).map(([name, card]) => blockOf(card, idOf(name))),
    connections: Object.entries(sketch).flatMap(connectionsOf),
  };
};
