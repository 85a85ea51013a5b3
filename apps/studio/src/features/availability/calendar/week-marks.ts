/** What a calendar shows over a real week beside its hours, as minutes of local dates. */
import type { Instant } from '@baton/core/clock';
import { dateOfDayNumber, dayNumberOf, weekdayOfDayNumber } from '@baton/core/availability/civil-date';
import type { Unavailability } from '@baton/core/availability/support-schedule';
import { MINUTES_PER_DAY, type TimeRange } from '@baton/core/availability/time-range';
import { clockChangesBetween, instantOfLocal, localTimeAt } from '@baton/core/availability/zone';
import { wallTime } from '../../../lib/durations.ts';

const minuteMs = 60_000;

/** A clock change on a local date; `skipped` are the minutes that no clock shows on it, null where minutes repeat. */
export interface ClockChangeMark {
  readonly date: string;
  readonly words: string;
  readonly skipped: TimeRange | null;
}

/** The dates of a week in the order of its weekdays as shown: the one with `today` in it, or one `weeks` before or after. */
export const datesOfWeek = (today: string, order: readonly number[], weeks = 0): string[] => {
  const dayNumber = dayNumberOf(today);
  const first = dayNumber - order.indexOf(weekdayOfDayNumber(dayNumber)) + 7 * weeks;
  return order.map((_, index) => dateOfDayNumber(first + index));
};

/** The clock changes on the seven days from `date` on. */
export const clockChangeMarks = (date: string, zone: string): ClockChangeMark[] => {
  const from = instantOfLocal(date, 0, zone);
  const to = instantOfLocal(dateOfDayNumber(dayNumberOf(date) + 7), 0, zone);
  return clockChangesBetween(from, to, zone).map(({ at, offsetBeforeMs, offsetAfterMs }) => {
    const after = localTimeAt(at, zone);
    const minutes = Math.round((offsetAfterMs - offsetBeforeMs) / minuteMs);
    const isForward = minutes > 0;
    const clockBefore = (after.minute - minutes + 2 * MINUTES_PER_DAY) % MINUTES_PER_DAY;
    return {
      date: after.date,
      words: `Clock change: ${wallTime(clockBefore)} becomes ${wallTime(after.minute)}`,
      skipped: isForward ? { from: Math.max(0, after.minute - minutes), to: after.minute } : null,
    };
  });
};

/** The minutes of a local date that lie in a temporary unavailability; null for none. It never passes its own day (C18). */
export const unavailableOn = (date: string, { startsAt, endsAt }: Unavailability, zone: string): TimeRange | null => {
  const start = localTimeAt(startsAt, zone);
  if (start.date !== date) return null;
  const end = localTimeAt(endsAt, zone);
  const to = end.date === date ? end.minute : MINUTES_PER_DAY;
  return { from: Math.min(start.minute, to - 1), to: Math.max(to, start.minute + 1) };
};

/** The place of an instant on a local date, or null if a clock in the zone shows another one. */
export const minuteOn = (date: string, instant: Instant, zone: string): number | null => {
  const local = localTimeAt(instant, zone);
  return local.date === date ? local.minute : null;
};
