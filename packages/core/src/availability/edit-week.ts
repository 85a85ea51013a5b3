/**
 * Edits of the week template (requirements.md, 003-05 and 003-06). Each takes a week and returns a new one, normalised.
 * A slot is named by its value; an edit of a slot that the week does not hold (any more) leaves the week as it is.
 */
import type { WeeklySlot } from './support-schedule.ts';
import { MINUTES_PER_DAY, type TimeRange } from './time-range.ts';
import { normaliseWeek, slotMinutes } from './weekly-template.ts';

/** Minutes between two lines of the calendar, to which pointer and arrow keys snap. */
export const SNAP_MINUTES = 15;

const CLICKED_SLOT_MINUTES = 60;

export interface SlotStart {
  readonly weekday: number;
  readonly from: number;
}

/** The nearest quarter of an hour to a minute of the day, 0..1440. */
export const snapMinute = (minute: number): number => {
  const snapped = Math.round(minute / SNAP_MINUTES) * SNAP_MINUTES;
  return Math.min(MINUTES_PER_DAY, Math.max(0, snapped));
};

/** The slot that a click on a weekday makes: 60 minutes from the quarter of an hour in which `minute` (0..1439) lies. */
export const slotForClick = (weekday: number, minute: number): WeeklySlot => {
  const from = Math.floor(minute / SNAP_MINUTES) * SNAP_MINUTES;
  return slotFrom({ weekday, from }, CLICKED_SLOT_MINUTES);
};

export const addSlot = (week: readonly WeeklySlot[], slot: WeeklySlot): WeeklySlot[] => normaliseWeek([...week, slot]);

export const removeSlot = (week: readonly WeeklySlot[], slot: WeeklySlot): WeeklySlot[] =>
  normaliseWeek(week.filter((other) => !isSameSlot(other, slot)));

/** Moves a slot with its length to another time or weekday; over midnight it runs into the next day. */
export const moveSlot = (week: readonly WeeklySlot[], slot: WeeklySlot, start: SlotStart): WeeklySlot[] =>
  replaceSlot(week, slot, slotFrom(start, slotMinutes(slot)));

/** Moves the edges of a slot; `to <= from` makes it end on the day after its weekday. */
export const resizeSlot = (week: readonly WeeklySlot[], slot: WeeklySlot, hours: TimeRange): WeeklySlot[] =>
  replaceSlot(week, slot, { weekday: slot.weekday, from: hours.from, to: hours.to });

/** Puts the slots that begin on `from` in place of those that begin on each of `to`. */
export const copyDay = (week: readonly WeeklySlot[], from: number, to: readonly number[]): WeeklySlot[] => {
  const copied = week.filter((slot) => slot.weekday === from);
  const kept = week.filter((slot) => !to.includes(slot.weekday));
  return normaliseWeek([...kept, ...to.flatMap((weekday) => copied.map((slot) => ({ ...slot, weekday })))]);
};

const replaceSlot = (week: readonly WeeklySlot[], slot: WeeklySlot, replacement: WeeklySlot): WeeklySlot[] => {
  if (!week.some((other) => isSameSlot(other, slot))) return normaliseWeek(week);
  return addSlot(removeSlot(week, slot), replacement);
};

const slotFrom = (start: SlotStart, minutes: number): WeeklySlot => {
  return {
    weekday: start.weekday,
    from: start.from,
    to: ((start.from + minutes - 1) % MINUTES_PER_DAY) + 1,
  };
};

const isSameSlot = (a: WeeklySlot, b: WeeklySlot): boolean =>
  a.weekday === b.weekday && a.from === b.from && a.to === b.to;
