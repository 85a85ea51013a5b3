import { describe, expect, it } from 'vitest';
import { connectionPath, laneBetween } from './connection-path.ts';

describe('laneBetween', () => {
  it('runs between cards that stand above each other, else below both', () => {
    const [high, low] = [
      { top: 0, bottom: 100 },
      { top: 200, bottom: 300 },
    ];
    expect(laneBetween(high, low)).toBe(150);
    expect(laneBetween(low, high)).toBe(150);
    expect(laneBetween(high, { top: 40, bottom: 160 })).toBeGreaterThan(160);
  });
});

describe('connectionPath', () => {
  it.each([
    [400, 0],
    [60, 200],
    [60, -200],
    [-300, 0],
    [-300, 400],
    [0, 0],
  ])('leads from the outlet to the block at %i, %i', (x, y) => {
    const { path, middle } = connectionPath({ from: { x: 0, y: 0 }, to: { x, y }, laneY: 300 });
    expect(path).toMatch(/^M ?0[ ,]0/u);
    expect(path.trimEnd().endsWith(`${x} ${y}`) || path.trimEnd().endsWith(`${x},${y}`)).toBe(true);
    expect(path).not.toContain('NaN');
    expect(Number.isFinite(middle.x + middle.y)).toBe(true);
  });
});
