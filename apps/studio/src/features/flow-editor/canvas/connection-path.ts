import { getBezierPath, getSmoothStepPath, Position } from '@xyflow/react';

export interface ConnectionEnds {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
  /** The lower edge of the lower of both cards. */
  readonly bottom: number;
}

export interface DrawnPath {
  readonly path: string;
  readonly labelX: number;
  readonly labelY: number;
}

const lane = 28;
const corner = 12;

/** A way back runs below both cards, so that it does not lie across them. */
const wayBack = ({ sourceX, sourceY, targetX, targetY, bottom }: ConnectionEnds): DrawnPath => {
  const [right, left, low] = [sourceX + lane, targetX - lane, bottom + lane];
  const path = [
    `M ${sourceX} ${sourceY}`,
    `H ${right - corner} Q ${right} ${sourceY} ${right} ${sourceY + corner}`,
    `V ${low - corner} Q ${right} ${low} ${right - corner} ${low}`,
    `H ${left + corner} Q ${left} ${low} ${left} ${low - corner}`,
    `V ${targetY + corner} Q ${left} ${targetY} ${left + corner} ${targetY}`,
    `H ${targetX}`,
  ].join(' ');
  return { path, labelX: (left + right) / 2, labelY: low };
};

/** The line of a connection: a curve where it leads on, a step where the gap is narrow, around the cards where it leads back. */
export const connectionPath = (ends: ConnectionEnds): DrawnPath => {
  const { sourceX, sourceY, targetX, targetY } = ends;
  if (targetX < sourceX + lane / 2) return wayBack(ends);
  const places = {
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
  };
  const isNarrow = targetX - sourceX < 4 * lane;
  const [path, labelX, labelY] = isNarrow
    ? getSmoothStepPath({ ...places, borderRadius: corner })
    : getBezierPath(places);
  return { path, labelX, labelY };
};
