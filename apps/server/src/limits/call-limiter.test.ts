import { describe, expect, it } from 'vitest';
import { makeCallLimiter } from './call-limiter.ts';

const taken = (limiter: ReturnType<typeof makeCallLimiter>, count: number, now: number): number =>
  Array.from({ length: count }, () => limiter.take('192.0.2.1', now)).filter((wait) => wait === 0).length;

describe('call limiter', () => {
  it('[B71] takes as many as the window has, says how long to wait, and takes more after it', () => {
    const limiter = makeCallLimiter({ count: 30, windowMs: 900_000 });
    expect(taken(limiter, 50, 0)).toBe(30);
    expect(limiter.take('192.0.2.1', 0)).toBe(30_000);
    expect(limiter.take('192.0.2.1', 29_999)).toBe(1);
    expect(limiter.take('192.0.2.1', 30_000)).toBe(0);
    expect(taken(limiter, 50, 10_000_000)).toBe(30);
  });

  it('[B71] counts each address for itself', () => {
    const limiter = makeCallLimiter({ count: 1, windowMs: 1000 });
    expect(limiter.take('192.0.2.1', 0)).toBe(0);
    expect(limiter.take('192.0.2.1', 0)).toBe(1000);
    expect(limiter.take('192.0.2.2', 0)).toBe(0);
  });

  it('[B17] does not lock anyone out when the clock is set back', () => {
    const limiter = makeCallLimiter({ count: 1, windowMs: 1000 });
    limiter.take('192.0.2.1', 5_000_000);
    expect(limiter.take('192.0.2.1', 0)).toBe(0);
  });

  it('[B28] forgets who has a full bucket again', () => {
    const limiter = makeCallLimiter({ count: 1, windowMs: 10 });
    for (let address = 0; address < 5000; address += 1) limiter.take(`address ${address}`, address);
    expect(limiter.keyCount).toBeLessThan(1100);
  });

  it('has no limit where the count is 0', () => {
    expect(taken(makeCallLimiter({ count: 0, windowMs: 1000 }), 500, 0)).toBe(500);
  });
});
