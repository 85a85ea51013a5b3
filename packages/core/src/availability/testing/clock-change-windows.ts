import type { Instant } from '../../clock.ts';
import { dayNumberOf } from '../civil-date.ts';
import type { LocalTime } from '../zone.ts';
import { DAY_MS, MINUTE_MS, wallClockAt } from './wall-clock-oracle.ts';

/** Four days around a clock change: what a clock in the zone shows, minute by minute from `startsAt` on. */
export interface ClockChangeWindow {
  readonly title: string;
  readonly zone: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly wallClock: readonly LocalTime[];
}

const DAYS = 4;

/** The instant of an ISO date and time in UTC, `2024-03-31T00:59:50Z`. */
export const utc = (text: string): Instant => {
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(11, 19).split(':').map(Number);
  return dayNumberOf(text.slice(0, 10)) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000;
};

/** Zone and local date of the change. */
const clockChanges = [
  ['Europe/Paris', '2024-03-31'], // 02:00 -> 03:00
  ['Europe/Paris', '2024-10-27'], // 03:00 -> 02:00
  ['America/New_York', '2024-03-10'], // 02:00 -> 03:00
  ['America/New_York', '2024-11-03'], // 02:00 -> 01:00
  ['Australia/Lord_Howe', '2024-10-06'], // half an hour forward
  ['Australia/Lord_Howe', '2024-04-07'], // half an hour back
  ['Pacific/Apia', '2011-12-30'], // a Friday that never was
  ['Pacific/Apia', '2012-04-01'], // 04:00 -> 03:00
  ['Pacific/Kwajalein', '1993-08-21'], // a Saturday that never was
  ['Africa/Casablanca', '2024-03-10'], // back for Ramadan
  ['Africa/Casablanca', '2024-04-14'], // forward after Ramadan
  ['America/Sao_Paulo', '2018-11-04'], // 00:00 -> 01:00
  ['America/Sao_Paulo', '2018-02-18'], // 00:00 -> 23:00
  ['Africa/Cairo', '2024-04-26'], // 00:00 -> 01:00
  ['Africa/Cairo', '2024-11-01'], // 00:00 -> 23:00
  ['America/St_Johns', '2010-11-07'], // 00:01 -> 23:01
  ['America/Havana', '2024-03-10'], // 00:00 -> 01:00
  ['Antarctica/Troll', '2024-03-31'], // two hours forward
  ['Antarctica/Troll', '2024-10-27'], // two hours back
  ['Pacific/Chatham', '2024-09-29'], // 02:45 -> 03:45
  ['Pacific/Chatham', '2024-04-07'], // 03:45 -> 02:45
  ['Asia/Kolkata', '2024-03-31'], // no change
] as const;

const windowAround = (zone: string, date: string): ClockChangeWindow => {
  const startsAt = utc(`${date}T00:00:00Z`) - (DAYS / 2) * DAY_MS;
  return {
    title: `${zone} ${date}`,
    zone,
    startsAt,
    endsAt: startsAt + DAYS * DAY_MS,
    wallClock: Array.from({ length: (DAYS * DAY_MS) / MINUTE_MS }, (_, minute) =>
      wallClockAt(startsAt + minute * MINUTE_MS, zone),
    ),
  };
};

/** A window for each clock change; made once in a test file, as it costs some milliseconds each. */
export const makeClockChangeWindows = (): ClockChangeWindow[] =>
  clockChanges.map(([zone, date]) => windowAround(zone, date));
