import { blockRegistry } from '@baton/blocks/registry';
import type { Block, Flow } from '@baton/core/flow/flow';
import type { ApiOutputs } from '../../../lib/trpc.ts';
import classes from '../availability.module.css';

type FlowProof = ApiOutputs['support']['proof'][number];

interface FlowCanvasProps {
  readonly flow: Flow;
  readonly proof: FlowProof;
}

/** Canvas units; a card of the designer's canvas is about as wide. */
const card = { width: 230, height: 76 };
const margin = 24;
const scale = 0.45;
const longestTitle = 15;

const titleOf = (block: Block): string => {
  const title = blockRegistry.get(block.type)?.title ?? block.type;
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
};

const boundsOf = (blocks: readonly Block[]) => {
  const xs = blocks.map(({ position }) => position.x);
  const ys = blocks.map(({ position }) => position.y);
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return {
    left,
    top,
    width: Math.max(...xs) + card.width + margin - left,
    height: Math.max(...ys) + card.height + margin - top,
  };
};

const pathBetween = (from: Block, to: Block): string => {
  const [x1, y1] = [from.position.x + card.width, from.position.y + card.height / 2];
  const [x2, y2] = [to.position.x, to.position.y + card.height / 2];
  const bend = Math.max(40, Math.abs(x2 - x1) / 2);
  return `M ${x1} ${y1} C ${x1 + bend} ${y1}, ${x2 - bend} ${y2}, ${x2} ${y2}`;
};

/** A flow as the designer drew it, small, with the way lit that visitors can take at the moment of the proof. */
export const FlowCanvas = ({ flow, proof }: FlowCanvasProps) => {
  const blocks = new Map(flow.blocks.map((block) => [block.id, block]));
  const lit = new Set(proof.litBlockIds);
  const outletsOf = new Map(proof.blocks.map(({ blockId, outlets }) => [blockId, outlets]));
  const isTaken = ({ from, to }: Flow['connections'][number]): boolean =>
    lit.has(from.blockId) && lit.has(to) && (outletsOf.get(from.blockId)?.includes(from.outlet) ?? true);
  const { left, top, width, height } = boundsOf(flow.blocks);
  const connections = flow.connections.toSorted((a, b) => Number(isTaken(a)) - Number(isTaken(b)));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a canvas that scrolls must be reachable by keyboard
    <div className={classes.canvas} tabIndex={0} role="region" aria-label={`The way through ${flow.name}`}>
      <svg
        width={width * scale}
        height={height * scale}
        viewBox={`${left} ${top} ${width} ${height}`}
        role="img"
        aria-label={`${lit.size === 0 ? 0 : flow.blocks.filter(({ id }) => lit.has(id)).length} of ${flow.blocks.length} blocks can be reached`}
      >
        {connections.map((connection) => {
          const [from, to] = [blocks.get(connection.from.blockId), blocks.get(connection.to)];
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
        {flow.blocks.map((block) => (
          <g
            key={block.id}
            className={classes.block}
            data-lit={lit.has(block.id)}
            data-kind={block.type}
            transform={`translate(${block.position.x} ${block.position.y})`}
          >
            <rect width={card.width} height={card.height} rx={14} />
            <text x={16} y={48}>
              {titleOf(block)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
};
