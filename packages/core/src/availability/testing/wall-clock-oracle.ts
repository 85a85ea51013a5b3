/**
 * What clocks show, by `Intl` alone and minute by minute: slow, plain, and without a line of what it judges. Tests hold
 * the rules of this folder against it.
 */
import type { Instant } from '../../clock.ts';
import type { SupportSchedule } from '../support-schedule.ts';
import type { LocalTime } from '../zone.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const added = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formatters.set(zone, added);
  return added;
};

/** What a clock in `zone` shows. */
export const wallClockAt = (instant: Instant, zone: string): LocalTime => {
  const shown = /(\w+), (\d+)\/(\d+)\/(\d+), (\d+):(\d+)/.exec(formatterOf(zone).format(instant));
  if (shown === null) throw new Error(`No wall clock for ${instant} in ${zone}`);
  const [, weekday, month, day, year, hour, minute] = shown;
  return {
    date: `${year}-${month}-${day}`,
    weekday: WEEKDAYS.findIndex((name) => name === weekday) + 1,
    minute: Number(hour) * 60 + Number(minute),
  };
};

/** Wall-clock membership in the words of reliability.md and decisions.md, without a temporary unavailability. */
const isOpenOnWallClock = (schedule: SupportSchedule, { date, weekday, minute }: LocalTime): boolean => {
  const override = schedule.overrides.find(
    (one) => one.date === date || (one.recursYearly && one.date < date && one.date.endsWith(date.slice(5))),
  );
  if (override !== undefined) return override.hours.some(({ from, to }) => from <= minute && minute < to);
  const dayBefore = weekday === 1 ? 7 : weekday - 1;
  return schedule.weekly.some((slot) => {
    if (slot.to > slot.from) return slot.weekday === weekday && slot.from <= minute && minute < slot.to;
    return (slot.weekday === weekday && minute >= slot.from) || (slot.weekday === dayBefore && minute < slot.to);
  });
};

/** The whole rule, with the temporary unavailability. */
export const isOnlineByOracle = (schedule: SupportSchedule, instant: Instant, wallClock: LocalTime): boolean => {
  const { unavailability } = schedule;
  if (unavailability !== null && instant >= unavailability.startsAt && instant < unavailability.endsAt) return false;
  return isOpenOnWallClock(schedule, wallClock);
};
