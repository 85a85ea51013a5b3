/**
 * When support goes online or offline next. Dates are searched as calendar dates, and only a date whose hours can hold
 * the answer is turned into instants, so that years without hours cost little; no loop walks minutes.
 */
import type { Instant } from '../clock.ts';
import { dayNumberOf } from './civil-date.ts';
import { openHoursOf, type OpenHours } from './open-hours.ts';
import type { SupportSchedule } from './support-schedule.ts';
import { supportVerdictAt } from './support-verdict.ts';
import { gapsOfDay, type TimeRange } from './time-range.ts';
import { instantOfDayNumber, localRunAt } from './zone.ts';

const MINUTE_MS = 60_000;

/** Eight years: 29 February, which may be the only open date, can be that far away. */
const HORIZON_DAYS = 8 * 366;

type Ranges = (dayNumber: number) => readonly TimeRange[];
/** The minutes of a date that are looked for, given its open hours. */
type Pick = (openHours: readonly TimeRange[]) => readonly TimeRange[];

/**
 * The first instant after `instant` at which `supportStatusAt` answers with the other `isOnline`; null if there is none
 * within eight years. Slots that touch, and clock changes within or outside a slot, are no change.
 */
export const nextChange = (schedule: SupportSchedule, instant: Instant): Instant | null =>
  supportVerdictAt(schedule, instant).isOnline ? firstOffline(schedule, instant) : firstOnline(schedule, instant);

/** The next instant after `instant` at which support goes from offline to online, or null. */
export const nextOpeningAt = (schedule: SupportSchedule, instant: Instant): Instant | null => {
  const from = supportVerdictAt(schedule, instant).isOnline ? firstOffline(schedule, instant) : instant;
  return from === null ? null : firstOnline(schedule, from);
};

/** The next instant after `instant` at which support goes from online to offline, or null. */
export const nextClosingAt = (schedule: SupportSchedule, instant: Instant): Instant | null => {
  const from = supportVerdictAt(schedule, instant).isOnline ? instant : firstOnline(schedule, instant);
  return from === null ? null : firstOffline(schedule, from);
};

const firstOffline = (schedule: SupportSchedule, from: Instant): Instant | null => {
  const closedAt = firstIn(schedule, from, gapsOfDay);
  const { unavailability } = schedule;
  if (unavailability === null || unavailability.endsAt <= from) return closedAt;
  const unavailableAt = Math.max(from, unavailability.startsAt);
  return closedAt === null ? unavailableAt : Math.min(closedAt, unavailableAt);
};

const firstOnline = (schedule: SupportSchedule, from: Instant): Instant | null => {
  const openAt = firstIn(schedule, from, asTheyAre);
  const { unavailability } = schedule;
  if (openAt === null || unavailability === null) return openAt;
  const isUnavailable = unavailability.startsAt <= openAt && openAt < unavailability.endsAt;
  return isUnavailable ? firstIn(schedule, unavailability.endsAt, asTheyAre) : openAt;
};

const asTheyAre: Pick = (openHours) => openHours;

/** The first instant from `from` on whose local minute is one of those that `pick` takes of the open hours of its date. */
const firstIn = (schedule: SupportSchedule, from: Instant, pick: Pick): Instant | null => {
  const { timeZone } = schedule;
  const hours = openHoursOf(schedule);
  const ranges: Ranges = (dayNumber) => pick(hours.on(dayNumber));
  const today = localRunAt(from, timeZone).dayNumber;
  const lastDay = lastDayWithAny(schedule, today, { pick, week: hours.week });
  // From yesterday on, because a clock that is set back at midnight shows the day before again.
  for (let dayNumber = today - 1; dayNumber <= lastDay; dayNumber += 1) {
    if (ranges(dayNumber).length === 0) continue;
    const startsAt = Math.max(from, instantOfDayNumber(dayNumber, timeZone));
    const found = firstUntil(dayNumber + 1, { startsAt, timeZone, ranges });
    if (found !== null) return found;
  }
  return null;
};

/** Where the week alone never has what is looked for, only the dates of overrides are left to be searched. */
const lastDayWithAny = (
  schedule: SupportSchedule,
  today: number,
  { pick, week }: { readonly pick: Pick; readonly week: OpenHours['week'] },
): number => {
  if (week.some((hours) => pick(hours).length > 0)) return today + HORIZON_DAYS;
  const { overrides } = schedule;
  if (overrides.some(({ recursYearly }) => recursYearly)) return today + HORIZON_DAYS;
  const last = overrides.reduce((latest, { date }) => (date > latest ? date : latest), '');
  return last === '' ? -Infinity : Math.min(dayNumberOf(last), today + HORIZON_DAYS);
};

/** The first instant in the ranges, in order of time, until the clock shows a date after `lastDayNumber`. */
const firstUntil = (
  lastDayNumber: number,
  { startsAt, timeZone, ranges }: { startsAt: Instant; timeZone: string; ranges: Ranges },
): Instant | null => {
  for (let at = startsAt; ;) {
    const run = localRunAt(at, timeZone);
    if (run.dayNumber > lastDayNumber) return null;
    const range = ranges(run.dayNumber).find(({ to }) => run.timeOfDayMs < to * MINUTE_MS);
    const waitMs = range === undefined ? Infinity : Math.max(0, range.from * MINUTE_MS - run.timeOfDayMs);
    if (at + waitMs < run.endsAt) return at + waitMs;
    at = run.endsAt;
  }
};
