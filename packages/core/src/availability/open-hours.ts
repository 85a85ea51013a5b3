/** The open minutes of each local date, from the overrides and the week alone: pure calendar, no zone, no instants. */
import { dateOfDayNumber, weekdayOfDayNumber } from './civil-date.ts';
import { overrideHours } from './date-override.ts';
import { overrideHoldsOn, type DateOverride, type SupportSchedule } from './support-schedule.ts';
import type { TimeRange } from './time-range.ts';
import { hoursOfWeek } from './weekly-template.ts';

/** Sorted, merged minutes of local dates. */
export interface OpenHours {
  /** Of Monday to Sunday, by the week alone. */
  readonly week: readonly (readonly TimeRange[])[];
  /** Of a date by its day number (civil-date.ts), by its override or else by the week. */
  on(dayNumber: number): readonly TimeRange[];
}

const prepared = new WeakMap<SupportSchedule, OpenHours>();

/** Prepares a schedule, once, for many dates: each then costs two look-ups, however many slots and overrides there are. */
export const openHoursOf = (schedule: SupportSchedule): OpenHours => {
  const known = prepared.get(schedule);
  if (known !== undefined) return known;
  const made = prepare(schedule);
  prepared.set(schedule, made);
  return made;
};

const prepare = (schedule: SupportSchedule): OpenHours => {
  const week = hoursOfWeek(schedule.weekly);
  const byMonthAndDay = overridesByMonthAndDay(schedule.overrides);
  return {
    week,
    on: (dayNumber) => {
      const hours = week[weekdayOfDayNumber(dayNumber) - 1] ?? [];
      if (byMonthAndDay.size === 0) return hours;
      const date = dateOfDayNumber(dayNumber);
      const override = byMonthAndDay.get(date.slice(5))?.find((one) => overrideHoldsOn(one, date));
      return override === undefined ? hours : overrideHours(override);
    },
  };
};

const overridesByMonthAndDay = (overrides: readonly DateOverride[]): ReadonlyMap<string, readonly DateOverride[]> => {
  const byMonthAndDay = new Map<string, DateOverride[]>();
  for (const override of overrides) {
    const monthAndDay = override.date.slice(5);
    const sameDay = byMonthAndDay.get(monthAndDay);
    if (sameDay === undefined) byMonthAndDay.set(monthAndDay, [override]);
    else sameDay.push(override);
  }
  return byMonthAndDay;
};
