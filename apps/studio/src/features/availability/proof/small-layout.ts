import type { Flow } from '@baton/core/flow/flow';
import type { BlockId } from '@baton/core/ids';

/** A place in the grid of a small canvas: column from the left, row from the top. */
export interface SmallPlace {
  readonly column: number;
  readonly row: number;
}

const groupBy = <Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> => {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
};

/** The fewest steps to each block from where the flow begins; what nothing leads to begins it too. */
const columnsOf = ({ blocks, connections }: Flow): Map<BlockId, number> => {
  const next = groupBy(connections, ({ from }) => from.blockId);
  const ledTo = new Set(connections.map(({ to }) => to));
  const columns = new Map<BlockId, number>();
  const visit = (roots: readonly BlockId[]) => {
    for (const id of roots) columns.set(id, 0);
    const waiting = [...roots];
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      for (const { to } of next.get(id) ?? []) {
        if (columns.has(to)) continue;
        columns.set(to, (columns.get(id) ?? 0) + 1);
        waiting.push(to);
      }
    }
  };
  visit(blocks.filter(({ id }) => !ledTo.has(id)).map(({ id }) => id));
  // What is left goes round in circles.
  for (const { id } of blocks) if (!columns.has(id)) visit([id]);
  return columns;
};

/** Places a flow's blocks closely, in the order in which a visitor comes to them; no two in one place. */
export const smallLayout = (flow: Flow): Map<BlockId, SmallPlace> => {
  const columns = columnsOf(flow);
  const before = groupBy(flow.connections, ({ to }) => to);
  const places = new Map<BlockId, SmallPlace>();
  const meanRow = (id: BlockId): number => {
    const rows = (before.get(id) ?? []).flatMap(({ from }) => places.get(from.blockId)?.row ?? []);
    return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row, 0) / rows.length;
  };
  const byColumn = [...groupBy(flow.blocks, ({ id }) => columns.get(id) ?? 0)].toSorted(([a], [b]) => a - b);
  for (const [column, blocks] of byColumn) {
    const sorted = blocks.map(({ id }) => ({ id, mean: meanRow(id) })).toSorted((a, b) => a.mean - b.mean);
    sorted.forEach(({ id }, row) => places.set(id, { column, row }));
  }
  return places;
};
