import { getBezierPath, Position } from '@xyflow/react';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The upper and the lower edge of a card on the canvas. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

export interface ConnectionEnds {
  readonly from: Point;
  readonly to: Point;
  /** The height at which a way back may run from one side to the other. */
  readonly laneY: number;
}

export interface DrawnPath {
  readonly path: string;
  readonly middle: Point;
}

const reach = 28;
const corner = 12;
const narrow = 4 * reach;

/** Between both cards where one stands above the other, else below both, so that no line lies across them. */
export const laneBetween = (source: Span, target: Span): number => {
  if (target.top - source.bottom > corner) return (source.bottom + target.top) / 2;
  if (source.top - target.bottom > corner) return (target.bottom + source.top) / 2;
  return Math.max(source.bottom, target.bottom) + reach;
};

const lengthTo = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

const towards = (from: Point, to: Point, by: number): Point => ({
  x: from.x + Math.sign(to.x - from.x) * by,
  y: from.y + Math.sign(to.y - from.y) * by,
});

/** Straight lines along both axes, with round corners as far as there is room for them. */
const roundedPath = (points: readonly Point[]): string =>
  points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (before === undefined) return `M ${point.x} ${point.y}`;
      if (after === undefined) return `L ${point.x} ${point.y}`;
      const radius = Math.min(corner, lengthTo(before, point) / 2, lengthTo(point, after) / 2);
      const [begin, end] = [towards(point, before, radius), towards(point, after, radius)];
      return `L ${begin.x} ${begin.y} Q ${point.x} ${point.y} ${end.x} ${end.y}`;
    })
    .join(' ');

const wayBack = ({ from, to, laneY }: ConnectionEnds): DrawnPath => {
  const [right, left] = [from.x + reach, to.x - reach];
  const path = roundedPath([
    from,
    { x: right, y: from.y },
    { x: right, y: laneY },
    { x: left, y: laneY },
    { x: left, y: to.y },
    to,
  ]);
  return { path, middle: { x: (left + right) / 2, y: laneY } };
};

const stepAcross = ({ from, to }: ConnectionEnds): DrawnPath => {
  const x = (from.x + to.x) / 2;
  const path = roundedPath([from, { x, y: from.y }, { x, y: to.y }, to]);
  return { path, middle: { x, y: (from.y + to.y) / 2 } };
};

const curve = ({ from, to }: ConnectionEnds): DrawnPath => {
  const [path, x, y] = getBezierPath({
    sourceX: from.x,
    sourceY: from.y,
    targetX: to.x,
    targetY: to.y,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
  });
  return { path, middle: { x, y } };
};

/** The line of a connection: a curve where it leads far on, a step where the gap is narrow, around the cards where it leads back. */
export const connectionPath = (ends: ConnectionEnds): DrawnPath => {
  const distance = ends.to.x - ends.from.x;
  if (distance < reach / 2) return wayBack(ends);
  return distance < narrow ? stepAcross(ends) : curve(ends);
};
