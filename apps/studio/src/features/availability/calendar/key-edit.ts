/** The keyboard's half of the calendar: what a key does to the week and to the place of the cursor, as a pure function. */
import { addSlot, removeSlot, slotForClick, SNAP_MINUTES } from '@baton/core/availability/edit-week';
import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { MINUTES_PER_DAY } from '@baton/core/availability/time-range';
import { slotMinutes } from '@baton/core/availability/weekly-template';
import { putEdge, shiftSlot, slotAt, type EditedWeek, type SlotEdge, type WeekPoint } from './slot-gesture.ts';
import { slotWords } from './slot-words.ts';

export interface CalendarKey {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Ctrl, Cmd or Alt. */
  readonly isHeld: boolean;
}

export interface KeyedWeek {
  readonly week: readonly WeeklySlot[];
  readonly cursor: WeekPoint;
  /** For a screen reader; null where the cursor's own label says it. */
  readonly said: string | null;
}

const steps: Readonly<Record<string, { readonly days: number; readonly minutes: number }>> = {
  ArrowUp: { days: 0, minutes: -SNAP_MINUTES },
  ArrowDown: { days: 0, minutes: SNAP_MINUTES },
  ArrowLeft: { days: -1, minutes: 0 },
  ArrowRight: { days: 1, minutes: 0 },
  PageUp: { days: 0, minutes: -60 },
  PageDown: { days: 0, minutes: 60 },
};

const lastMinute = MINUTES_PER_DAY - SNAP_MINUTES;

/** The next place; `order` is the weekdays as shown, so that left and right follow the columns. */
const stepped = (cursor: WeekPoint, key: string, order: readonly number[]): WeekPoint | null => {
  if (key === 'Home') return { ...cursor, minute: 0 };
  if (key === 'End') return { ...cursor, minute: lastMinute };
  const step = steps[key];
  if (step === undefined) return null;
  const column = (order.indexOf(cursor.weekday) + step.days + order.length) % order.length;
  const aligned = Math.floor(cursor.minute / SNAP_MINUTES) * SNAP_MINUTES;
  const minute = Math.min(lastMinute, Math.max(0, aligned + step.minutes));
  return { weekday: order[column] ?? cursor.weekday, minute };
};

const at = (edited: EditedWeek, verb: string): KeyedWeek => ({
  week: edited.week,
  cursor: { weekday: edited.slot.weekday, minute: edited.slot.from },
  said: `${verb} ${slotWords(edited.slot)}`,
});

const edgeMoved = (
  week: readonly WeeklySlot[],
  slot: WeeklySlot,
  { edge, minutes }: { edge: SlotEdge; minutes: number },
): KeyedWeek => {
  const minute = (edge === 'from' ? slot.from : slot.from + slotMinutes(slot)) + minutes;
  return at(putEdge(week, slot, { edge, minute }), 'Now');
};

const withSlot = (
  week: readonly WeeklySlot[],
  slot: WeeklySlot,
  { key, shiftKey, isHeld }: CalendarKey,
): KeyedWeek | null => {
  if (key === 'Delete' || key === 'Backspace') {
    const cursor = { weekday: slot.weekday, minute: slot.from };
    return { week: removeSlot(week, slot), cursor, said: `Removed ${slotWords(slot)}` };
  }
  const step = steps[key];
  if (step === undefined || !(shiftKey || isHeld)) return null;
  if (!shiftKey) return at(shiftSlot(week, slot, step), 'Moved to');
  return step.days === 0 ? edgeMoved(week, slot, { edge: isHeld ? 'from' : 'to', minutes: step.minutes }) : null;
};

/**
 * Arrows, Page Up and Down (an hour), Home and End move the cursor. On an empty place Enter or Space adds an hour; on a
 * slot Ctrl or Cmd with arrows moves it, Shift its end, both its beginning, Delete removes it. Null: not a key of ours.
 */
export const applyKey = (
  { week, cursor }: Omit<KeyedWeek, 'said'>,
  pressed: CalendarKey,
  order: readonly number[],
): KeyedWeek | null => {
  const slot = slotAt(week, cursor);
  const acted = slot === null ? null : withSlot(week, slot, pressed);
  if (acted !== null) return acted;
  if (pressed.isHeld || pressed.shiftKey) return null;
  if (slot === null && (pressed.key === 'Enter' || pressed.key === ' ')) {
    const added = slotForClick(cursor.weekday, cursor.minute);
    const whole = slotAt(addSlot(week, added), cursor) ?? added;
    return { week: addSlot(week, added), cursor, said: `Added ${slotWords(whole)}` };
  }
  const moved = stepped(cursor, pressed.key, order);
  return moved === null ? null : { week, cursor: moved, said: null };
};
