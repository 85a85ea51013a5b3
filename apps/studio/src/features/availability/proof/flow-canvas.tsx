import { blockRegistry } from '@baton/blocks/registry';
import type { Block, Flow } from '@baton/core/flow/flow';
import type { ApiOutputs } from '../../../lib/trpc.ts';
import classes from './flow-canvas.module.css';
import { smallLayout, type SmallPlace } from './small-layout.ts';

interface FlowCanvasProps {
  readonly flow: Flow;
  readonly proof: ApiOutputs['support']['proof'][number];
}

const card = { width: 112, height: 28, gapX: 34, gapY: 12, margin: 12 };
const longestTitle = 16;

const titleOf = ({ type }: Block): string => {
  const title = blockRegistry.get(type)?.title ?? type;
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
};

const cornerOf = ({ column, row }: SmallPlace) => ({
  x: card.margin + column * (card.width + card.gapX),
  y: card.margin + row * (card.height + card.gapY),
});

/** A curve from the right of one card to the left of another; a way back goes round below. */
const pathBetween = (from: SmallPlace, to: SmallPlace): string => {
  const [start, end] = [cornerOf(from), cornerOf(to)];
  const [x1, y1] = [start.x + card.width, start.y + card.height / 2];
  const [x2, y2] = [end.x, end.y + card.height / 2];
  if (to.column > from.column) return `M ${x1} ${y1} C ${x1 + 22} ${y1}, ${x2 - 22} ${y2}, ${x2} ${y2}`;
  const below = Math.max(start.y, end.y) + card.height + card.gapY / 2;
  return `M ${x1} ${y1} C ${x1 + 22} ${y1}, ${x1 + 16} ${below}, ${x1} ${below} L ${x2} ${below} C ${x2 - 16} ${below}, ${x2 - 22} ${y2}, ${x2} ${y2}`;
};

/** A flow in small, with the way lit that visitors can take at the moment of the proof. */
export const FlowCanvas = ({ flow, proof }: FlowCanvasProps) => {
  const places = smallLayout(flow);
  const lit = new Set(proof.litBlockIds);
  const outletsOf = new Map(proof.blocks.map(({ blockId, outlets }) => [blockId, outlets]));
  const isTaken = ({ from, to }: Flow['connections'][number]): boolean =>
    lit.has(from.blockId) && lit.has(to) && (outletsOf.get(from.blockId)?.includes(from.outlet) ?? true);
  const columns = Math.max(...[...places.values()].map(({ column }) => column)) + 1;
  const rows = Math.max(...[...places.values()].map(({ row }) => row)) + 1;
  // The way that is taken is drawn over the ones that are not.
  const connections = flow.connections.toSorted((a, b) => Number(isTaken(a)) - Number(isTaken(b)));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a canvas that scrolls must be reachable by keyboard
    <div className={classes.canvas} tabIndex={0} role="region" aria-label={`The way through ${flow.name}`}>
      <svg
        width={columns * (card.width + card.gapX) - card.gapX + 2 * card.margin}
        height={rows * (card.height + card.gapY) + card.margin}
        role="img"
        aria-label={`${flow.blocks.filter(({ id }) => lit.has(id)).length} of ${flow.blocks.length} blocks can be reached`}
      >
        {connections.map((connection) => {
          const [from, to] = [places.get(connection.from.blockId), places.get(connection.to)];
          if (from === undefined || to === undefined) return null;
          return (
            <path
              key={connection.id}
              className={classes.edge}
              data-lit={isTaken(connection)}
              d={pathBetween(from, to)}
            />
          );
        })}
        {flow.blocks.map((block) => {
          const corner = cornerOf(places.get(block.id) ?? { column: 0, row: 0 });
          return (
            <g
              key={block.id}
              className={classes.block}
              data-lit={lit.has(block.id)}
              data-kind={outletsOf.has(block.id) ? 'asks' : block.type}
              transform={`translate(${corner.x} ${corner.y})`}
            >
              <rect width={card.width} height={card.height} rx={6} />
              <text x={8} y={18}>
                {titleOf(block)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
};
