import type { TimeRange } from '@baton/core/availability/time-range';
import { parseWallTime, shortWallTime } from './wall-time.ts';

/** `9-12, 13:30-18`. */
export const textOfHours = (hours: readonly TimeRange[]): string =>
  hours.map(({ from, to }) => `${shortWallTime(from)}-${shortWallTime(to)}`).join(', ');

const rangeOf = (text: string): TimeRange | null => {
  const [first, second, ...rest] = text.split(/[-–—]|\bto\b/u);
  const from = parseWallTime(first ?? '');
  const to = parseWallTime(second ?? '');
  if (rest.length > 0 || from === null || to === null || from === 1440) return null;
  // Midnight at the end of a slot is 24:00; 0 is the beginning of a day.
  return { from, to: to === 0 ? 1440 : to };
};

/** Reads `9-12, 13:30-18`; null where a part cannot be read. Nothing or `closed` is no hours. */
export const parseHours = (text: string): TimeRange[] | null => {
  const trimmed = text.trim();
  if (trimmed === '' || /^closed$/iu.test(trimmed)) return [];
  const ranges = trimmed.split(/[,+]|\band\b/u).map(rangeOf);
  const read = ranges.filter((range) => range !== null);
  return read.length === ranges.length ? read : null;
};
