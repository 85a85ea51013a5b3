import type { Rule } from './command-limiter.ts';

interface Bucket {
  readonly left: number;
  readonly at: number;
}

const forgetEvery = 1000;

/**
 * Counts calls that need not be told apart: a bucket of `count` per key, refilled evenly within `windowMs`; constant work
 * and memory per key, however high the count. A count of 0 takes the limit away. Times come from the caller.
 */
export const makeCallLimiter = ({ count, windowMs }: Rule) => {
  const buckets = new Map<string, Bucket>();
  const perMs = count / windowMs;
  let takes = 0;

  /** A clock that was set back gives a full bucket rather than a locked one (reliability.md, B17). */
  const leftAt = (key: string, now: number): number => {
    const bucket = buckets.get(key);
    if (bucket === undefined || now < bucket.at) return count;
    return Math.min(count, bucket.left + (now - bucket.at) * perMs);
  };
  const sweep = (now: number) => {
    takes = (takes + 1) % forgetEvery;
    if (takes !== 0) return;
    for (const key of buckets.keys()) if (leftAt(key, now) >= count) buckets.delete(key);
  };
  return {
    /** Counts a call and answers 0, or leaves it uncounted and answers the milliseconds to wait. */
    take: (key: string, now: number): number => {
      if (count === 0) return 0;
      sweep(now);
      const left = leftAt(key, now);
      if (left < 1) return Math.ceil((1 - left) / perMs);
      buckets.set(key, { left: left - 1, at: now });
      return 0;
    },
    get keyCount() {
      return buckets.size;
    },
  };
};
