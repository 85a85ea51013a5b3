import { describe, expect, it } from 'vitest';
import { shiftInto } from './use-selected-in-view.ts';

describe('shiftInto', () => {
  it('moves as little as brings a card into sight, its beginning first', () => {
    expect(shiftInto(100, 364, 800)).toBe(0);
    expect(shiftInto(700, 964, 800)).toBe(-188);
    expect(shiftInto(-50, 214, 800)).toBe(74);
    expect(shiftInto(60, 1064, 800)).toBe(-36);
  });
});
