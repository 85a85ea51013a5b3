import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { useState, type KeyboardEvent } from 'react';
import { applyKey, type CalendarKey } from './key-edit.ts';
import type { WeekPoint } from './slot-gesture.ts';

interface CalendarCursorOptions {
  readonly week: readonly WeeklySlot[];
  readonly order: readonly number[];
  readonly isReadOnly: boolean;
  readonly onChange: (week: readonly WeeklySlot[]) => void;
}

const keyOf = (event: KeyboardEvent): CalendarKey => ({
  key: event.key,
  shiftKey: event.shiftKey,
  isHeld: event.ctrlKey || event.metaKey || event.altKey,
});

/** Where the keyboard stands in the calendar, and what it last did, in words. */
export const useCalendarCursor = ({ week, order, isReadOnly, onChange }: CalendarCursorOptions) => {
  const [cursor, setCursor] = useState<WeekPoint>({ weekday: order[0] ?? 1, minute: 9 * 60 });
  const [isFocusWanted, setIsFocusWanted] = useState(false);
  const [isUsed, setIsUsed] = useState(false);
  const [said, setSaid] = useState('');

  const goTo = (place: WeekPoint, words: string | null) => {
    setCursor(place);
    setIsFocusWanted(true);
    setIsUsed(true);
    if (words !== null) setSaid(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setIsUsed(false);
    const keyed = applyKey({ week, cursor }, keyOf(event), order);
    if (keyed === null) return;
    event.preventDefault();
    if (keyed.week !== week && isReadOnly) return;
    goTo(keyed.cursor, keyed.said);
    if (keyed.week !== week) onChange(keyed.week);
  };
  return {
    cursor,
    said,
    /** Whether the calendar was worked in, so that the slot under the cursor counts as selected. */
    isUsed,
    isFocusWanted,
    goTo,
    onKeyDown,
    onFocus: () => setIsUsed(true),
    onBlur: () => setIsFocusWanted(false),
  };
};
