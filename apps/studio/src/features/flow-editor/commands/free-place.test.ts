import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freePlace, type Rectangle } from './free-place.ts';

const card = (x: number, y: number): Rectangle => ({ x, y, width: 264, height: 160 });

describe('freePlace', () => {
  it('takes the wanted place where nothing lies', () => {
    expect(freePlace([card(0, 0)], card(400, 0))).toEqual({ x: 400, y: 0 });
  });

  it('never puts a card on another', () => {
    const place = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), place, (others, [x, y]) => {
        const cards = others.map(([left, top]) => card(left, top));
        const found = freePlace(cards, card(x, y));
        const isOnAnother = cards.some(
          (other) => Math.abs(other.x - found.x) < 264 && Math.abs(other.y - found.y) < 160,
        );
        expect(isOnAnother).toBe(false);
      }),
    );
  });
});
