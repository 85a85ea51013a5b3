import { readFileSync } from 'node:fs';
import type { Clock } from '@baton/core/clock';

const offsetOf = (file: string): number => {
  const offset = Number(readFileSync(file, { encoding: 'utf8' }).trim());
  return Number.isFinite(offset) ? offset : 0;
};

/**
 * The one clock of the process (decisions.md, Clock). With a file, which only tests may give, the instant is shifted by
 * the milliseconds written in it; the file is read at most every 20 ms and may be absent.
 */
export const makeClock = (clockFile: string | null): Clock => {
  if (clockFile === null) return { now: () => Date.now() };
  let offsetMs = 0;
  let readAt = -Infinity;
  const refresh = (now: number) => {
    readAt = now;
    try {
      offsetMs = offsetOf(clockFile);
    } catch {
      offsetMs = 0;
    }
  };
  return {
    now: () => {
      const now = Date.now();
      if (Math.abs(now - readAt) > 20) refresh(now);
      return now + offsetMs;
    },
  };
};
