import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { slotParts } from '@baton/core/availability/weekly-template';
import type { KeyboardEvent } from 'react';
import { wallTime } from '../../../lib/durations.ts';
import { weekdayName } from '../weekday-names.ts';
import { placeOf } from './calendar-frame.tsx';
import classes from './calendar.module.css';
import type { WeekPoint } from './slot-gesture.ts';
import { slotWords } from './slot-words.ts';

interface CalendarCursorProps {
  readonly cursor: WeekPoint;
  readonly column: number;
  readonly slot: WeeklySlot | null;
  readonly isFocusWanted: boolean;
  readonly helpId: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

const cellOf = (cursor: WeekPoint, slot: WeeklySlot | null): { readonly from: number; readonly to: number } => {
  const part = slot === null ? undefined : slotParts(slot).find(({ weekday }) => weekday === cursor.weekday);
  return part ?? { from: cursor.minute, to: cursor.minute + 15 };
};

/** The one place of the calendar that has the focus; a new element at each step, so that a screen reader says its name. */
export const CalendarCursor = (props: CalendarCursorProps) => {
  const { cursor, column, slot, isFocusWanted, helpId } = props;
  const place = `${weekdayName(cursor.weekday)} ${wallTime(cursor.minute)}`;
  return (
    <button
      key={`${cursor.weekday}-${cursor.minute}`}
      ref={(element) => {
        if (element !== null && isFocusWanted) element.focus({ preventScroll: true });
      }}
      type="button"
      className={classes.cursor}
      style={{ ...placeOf(cellOf(cursor, slot)), left: `${(column / 7) * 100}%` }}
      aria-label={slot === null ? `${place}, offline` : `${place}, online: ${slotWords(slot)}`}
      aria-describedby={helpId}
      onKeyDown={props.onKeyDown}
      onFocus={(event) => {
        event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        props.onFocus();
      }}
      onBlur={props.onBlur}
    />
  );
};
