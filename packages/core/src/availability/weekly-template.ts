/**
 * The week as a template that repeats (requirements.md, 003-03): slots of wall-clock minutes on weekdays, without dates.
 * A week is a circle: Sunday's slots run on into Monday.
 */
import type { WeeklySlot } from './support-schedule.ts';
import { mergeRanges, MINUTES_PER_DAY, type TimeRange } from './time-range.ts';

const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

/** A part of a slot that lies on one weekday, 00:00 to 24:00: what a calendar draws in that weekday's column. */
export interface SlotPart extends WeeklySlot {
  readonly slot: WeeklySlot;
}

/** Length in minutes, 1..1440; `to = from` is 24 hours. */
export const slotMinutes = (slot: TimeRange): number =>
  slot.to > slot.from ? slot.to - slot.from : slot.to - slot.from + MINUTES_PER_DAY;

/**
 * The same minutes of the week as sorted slots, of which none overlap or touch, but for this: what runs longer than
 * 24 hours, which one slot cannot say, is cut at its midnights. Doing it twice changes nothing.
 */
export const normaliseWeek = (week: readonly WeeklySlot[]): WeeklySlot[] => {
  const merged = mergeRanges(week.flatMap(rangesInWeek));
  const first = merged.at(0);
  const last = merged.at(-1);
  const runsOnIntoMonday = merged.length > 1 && first?.from === 0 && last?.to === MINUTES_PER_WEEK;
  const ranges = runsOnIntoMonday
    ? [...merged.slice(1, -1), { from: last.from, to: MINUTES_PER_WEEK + first.to }]
    : merged;
  return ranges.flatMap(slotsOfRange).toSorted((a, b) => a.weekday - b.weekday || a.from - b.from);
};

/** The slot cut at midnight: one part, or two where it runs into the next day. */
export const slotParts = (slot: WeeklySlot): SlotPart[] => {
  const end = slot.from + slotMinutes(slot);
  if (end <= MINUTES_PER_DAY) return [{ ...slot, to: end, slot }];
  return [
    { weekday: slot.weekday, from: slot.from, to: MINUTES_PER_DAY, slot },
    { weekday: (slot.weekday % 7) + 1, from: 0, to: end - MINUTES_PER_DAY, slot },
  ];
};

/** The minutes of Monday to Sunday that lie in a slot, merged, each with what runs over from the day before. */
export const hoursOfWeek = (week: readonly WeeklySlot[]): TimeRange[][] => {
  const days: TimeRange[][] = [[], [], [], [], [], [], []];
  for (const { weekday, from, to } of week.flatMap(slotParts)) days[weekday - 1]?.push({ from, to });
  return days.map(mergeRanges);
};

/** Whether `minute` (0..1439) of `weekday` lies in the slot. */
export const isInSlot = (slot: WeeklySlot, weekday: number, minute: number): boolean => {
  const sinceStart =
    ((weekday - slot.weekday) * MINUTES_PER_DAY + minute - slot.from + MINUTES_PER_WEEK) % MINUTES_PER_WEEK;
  return sinceStart < slotMinutes(slot);
};

const rangesInWeek = (slot: WeeklySlot): TimeRange[] => {
  return slotParts(slot).map((part) => {
    const midnight = (part.weekday - 1) * MINUTES_PER_DAY;
    return { from: midnight + part.from, to: midnight + part.to };
  });
};

const slotsOfRange = (range: TimeRange): WeeklySlot[] => {
  if (range.to - range.from <= MINUTES_PER_DAY) return [slotOfRange(range)];
  const slots: WeeklySlot[] = [];
  for (let from = range.from; from < range.to;) {
    const midnight = (Math.floor(from / MINUTES_PER_DAY) + 1) * MINUTES_PER_DAY;
    const to = Math.min(midnight, range.to);
    slots.push(slotOfRange({ from, to }));
    from = to;
  }
  return slots;
};

const slotOfRange = ({ from, to }: TimeRange): WeeklySlot => {
  return {
    weekday: (Math.floor(from / MINUTES_PER_DAY) % 7) + 1,
    from: from % MINUTES_PER_DAY,
    to: ((to - 1) % MINUTES_PER_DAY) + 1,
  };
};
