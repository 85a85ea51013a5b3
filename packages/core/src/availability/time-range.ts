import { z } from 'zod';

export const MINUTES_PER_DAY = 1440;

/**
 * Wall-clock minutes, half-open: `from` 0..1439, `to` 1..1440. Whether `to <= from` ends on the next day or is refused
 * is said by what holds the range (decisions.md, Flows).
 */
export const timeRangeSchema = z.strictObject({
  from: z
    .int()
    .min(0)
    .max(MINUTES_PER_DAY - 1),
  to: z.int().min(1).max(MINUTES_PER_DAY),
});

export type TimeRange = z.infer<typeof timeRangeSchema>;

/** The same minutes as sorted ranges that neither overlap nor touch. Expects `from < to` in each range. */
export const mergeRanges = (ranges: readonly TimeRange[]): TimeRange[] => {
  const merged: TimeRange[] = [];
  let last: TimeRange | null = null;
  for (const { from, to } of inOrder(ranges)) {
    if (last === null || from > last.to) merged.push((last = { from, to }));
    else if (to > last.to) last.to = to;
  }
  return merged;
};

/** What is in order already, as most hours are, is not copied. */
const inOrder = (ranges: readonly TimeRange[]): readonly TimeRange[] => {
  let before = 0;
  for (const { from } of ranges) {
    if (from < before) return ranges.toSorted((a, b) => a.from - b.from);
    before = from;
  }
  return ranges;
};

/** The minutes of the day that lie in none of `merged`, which must be what `mergeRanges` returns. */
export const gapsOfDay = (merged: readonly TimeRange[]): TimeRange[] => {
  const gaps: TimeRange[] = [];
  let from = 0;
  for (const range of merged) {
    if (range.from > from) gaps.push({ from, to: range.from });
    from = range.to;
  }
  if (from < MINUTES_PER_DAY) gaps.push({ from, to: MINUTES_PER_DAY });
  return gaps;
};
