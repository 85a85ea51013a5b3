import { describe, expect, it } from 'vitest';
import { makeCommandLimiter } from './command-limiter.ts';

const rules = [
  { count: 20, windowMs: 10_000 },
  { count: 120, windowMs: 3_600_000 },
];

/** Gives `count` commands, one every `stepMs`; answers how many were taken. */
const give = (limiter: ReturnType<typeof makeCommandLimiter>, count: number, stepMs: number, from = 0) =>
  Array.from({ length: count }, (_, index) => limiter.take('vis_1', `c${from + index}`, from + index * stepMs)).filter(
    (wait) => wait === 0,
  ).length;

describe('command limiter', () => {
  it('[B71] takes 20 in 10 s, says how long to wait, and takes more after it', () => {
    const limiter = makeCommandLimiter(rules);
    expect(give(limiter, 30, 100)).toBe(20);
    expect(limiter.take('vis_1', 'late', 3000)).toBe(7000);
    expect(limiter.take('vis_1', 'late', 10_000)).toBe(0);
  });

  it('[B71] takes 120 an hour, however slowly they come', () => {
    expect(give(makeCommandLimiter(rules), 200, 1000)).toBe(120);
  });

  it('[B71] counts each key for itself', () => {
    const limiter = makeCommandLimiter(rules);
    expect(give(limiter, 20, 0)).toBe(20);
    expect(limiter.take('vis_2', 'c0', 0)).toBe(0);
  });

  it('[B35] lets fifty repeats of one command through, at the limit too, and stops a flood of them', () => {
    const limiter = makeCommandLimiter(rules);
    expect(give(limiter, 20, 0)).toBe(20);
    const repeats = Array.from({ length: 500 }, () => limiter.take('vis_1', 'c0', 1));
    expect(repeats.slice(0, 50).every((wait) => wait === 0)).toBe(true);
    expect(repeats.filter((wait) => wait === 0)).toHaveLength(200);
  });

  it('[B17] does not lock anyone out when the clock is set back', () => {
    const limiter = makeCommandLimiter(rules);
    expect(give(limiter, 20, 0, 7_200_000)).toBe(20);
    expect(limiter.take('vis_1', 'after', 3_600_000)).toBe(0);
  });

  it('[B28] forgets keys whose windows are over', () => {
    const limiter = makeCommandLimiter([{ count: 1, windowMs: 10 }]);
    for (let key = 0; key < 5000; key += 1) limiter.take(`key${key}`, 'c', key);
    expect(limiter.keyCount).toBeLessThan(1100);
  });

  it('has no limit where the count is 0', () => {
    expect(give(makeCommandLimiter([{ count: 0, windowMs: 1000 }]), 500, 0)).toBe(500);
  });
});
