import type { Position } from '@baton/core/flow/flow';

export interface Rectangle extends Position {
  readonly width: number;
  readonly height: number;
}

const gap = 24;
const step = 40;
const mostSteps = 200;

const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;

/** The wanted place, or the next below it where a card of that size lies on no other. */
export const freePlace = (taken: readonly Rectangle[], wanted: Rectangle): Position => {
  for (let index = 0; index < mostSteps; index += 1) {
    const place = { ...wanted, y: wanted.y + index * step };
    if (!taken.some((other) => overlaps(place, other))) return { x: place.x, y: place.y };
  }
  return { x: wanted.x, y: wanted.y };
};
