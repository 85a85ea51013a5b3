/**
 * What a pointer does to the week while it is held down, as pure arithmetic over core's edits. Days are steps on the
 * circle of the week; minutes run on beyond 0 and 1440 where a slot passes midnight.
 */
import { moveSlot, removeSlot, addSlot, SNAP_MINUTES } from '@baton/core/availability/edit-week';
import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { MINUTES_PER_DAY } from '@baton/core/availability/time-range';
import { isInSlot, slotMinutes } from '@baton/core/availability/weekly-template';

/** A place in the week. `minute` may lie outside of 0..1440 where the pointer is above or below the column. */
export interface WeekPoint {
  readonly weekday: number;
  readonly minute: number;
}

export type SlotEdge = 'from' | 'to';

export type SlotGesture =
  | { readonly kind: 'draw'; readonly anchor: WeekPoint }
  | { readonly kind: 'move'; readonly slot: WeeklySlot; readonly anchor: WeekPoint }
  | { readonly kind: 'resize'; readonly slot: WeeklySlot; readonly edge: SlotEdge };

/** A week, and the slot that was acted on as it stands in it: wider where it merged with others. */
export interface EditedWeek {
  readonly week: WeeklySlot[];
  readonly slot: WeeklySlot;
}

const snap = (minute: number): number => Math.round(minute / SNAP_MINUTES) * SNAP_MINUTES;
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Days from one weekday to another on the circle of the week, -3..3. */
const daysBetween = (from: number, to: number): number => ((to - from + 10) % 7) - 3;

/** The slot of `[from, to)` in minutes counted from the midnight at which `weekday` begins; at most 24 hours long. */
const slotBetween = (weekday: number, from: number, to: number): WeeklySlot => {
  const days = Math.floor(from / MINUTES_PER_DAY);
  const end = ((to - 1) % MINUTES_PER_DAY) + 1;
  return {
    weekday: ((weekday - 1 + days + 7) % 7) + 1,
    from: from - days * MINUTES_PER_DAY,
    to: end > 0 ? end : end + MINUTES_PER_DAY,
  };
};

/** The slot in which a place of the week lies. */
export const slotAt = (week: readonly WeeklySlot[], { weekday, minute }: WeekPoint): WeeklySlot | null =>
  week.find((slot) => isInSlot(slot, weekday, minute)) ?? null;

const edited = (week: WeeklySlot[], slot: WeeklySlot): EditedWeek => ({
  week,
  slot: slotAt(week, { weekday: slot.weekday, minute: slot.from }) ?? slot,
});

/** Puts an edge of a slot at `minute`, counted from the midnight of its weekday; a slot is 15 minutes to 24 hours long. */
export const putEdge = (
  week: readonly WeeklySlot[],
  slot: WeeklySlot,
  { edge, minute }: { edge: SlotEdge; minute: number },
): EditedWeek => {
  const end = slot.from + slotMinutes(slot);
  const resized =
    edge === 'to'
      ? slotBetween(slot.weekday, slot.from, clamp(minute, slot.from + SNAP_MINUTES, slot.from + MINUTES_PER_DAY))
      : slotBetween(slot.weekday, clamp(minute, end - MINUTES_PER_DAY, end - SNAP_MINUTES), end);
  return edited(addSlot(removeSlot(week, slot), resized), resized);
};

/** Moves a slot by days and minutes; over midnight it goes on to the day before or after. */
export const shiftSlot = (
  week: readonly WeeklySlot[],
  slot: WeeklySlot,
  { days, minutes }: { days: number; minutes: number },
): EditedWeek => {
  const from = slot.from + days * MINUTES_PER_DAY + minutes;
  const { weekday, from: start } = slotBetween(slot.weekday, from, from + slotMinutes(slot));
  const moved = slotBetween(weekday, start, start + slotMinutes(slot));
  return edited(moveSlot(week, slot, { weekday, from: start }), moved);
};

const drawn = (anchor: WeekPoint, point: WeekPoint): WeeklySlot => {
  const at = Math.floor(anchor.minute / SNAP_MINUTES) * SNAP_MINUTES;
  const to = snap(point.minute) + daysBetween(anchor.weekday, point.weekday) * MINUTES_PER_DAY;
  if (to > at) return slotBetween(anchor.weekday, at, Math.min(to, at + MINUTES_PER_DAY));
  const end = at + SNAP_MINUTES;
  return slotBetween(anchor.weekday, clamp(to, end - MINUTES_PER_DAY, at), end);
};

/** The week as it would be if the pointer were let go at `point`, in steps of 15 minutes. */
export const weekOfGesture = (week: readonly WeeklySlot[], gesture: SlotGesture, point: WeekPoint): EditedWeek => {
  if (gesture.kind === 'draw') {
    const slot = drawn(gesture.anchor, point);
    return edited(addSlot(week, slot), slot);
  }
  const { slot } = gesture;
  if (gesture.kind === 'resize') {
    const minute = snap(point.minute) + daysBetween(slot.weekday, point.weekday) * MINUTES_PER_DAY;
    return putEdge(week, slot, { edge: gesture.edge, minute });
  }
  const minutes = snap(point.minute - gesture.anchor.minute);
  const isOnOwnDay = gesture.anchor.weekday === slot.weekday;
  return shiftSlot(week, slot, {
    days: daysBetween(gesture.anchor.weekday, point.weekday),
    minutes: isOnOwnDay ? clamp(minutes, -slot.from, MINUTES_PER_DAY - SNAP_MINUTES - slot.from) : minutes,
  });
};
