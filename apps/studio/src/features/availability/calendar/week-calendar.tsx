import { VisuallyHidden } from '@mantine/core';
import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { slotParts } from '@baton/core/availability/weekly-template';
import { useId, useRef, type ReactNode } from 'react';
import { CalendarCursor } from './calendar-cursor.tsx';
import { CalendarFrame } from './calendar-frame.tsx';
import classes from './calendar.module.css';
import { slotKey } from './gesture-from.ts';
import { SelectedSlot } from './selected-slot.tsx';
import { SlotBlock } from './slot-block.tsx';
import { slotAt, type EditedWeek } from './slot-gesture.ts';
import { weekdayName } from '../weekday-names.ts';
import { slotWords } from './slot-words.ts';
import { useCalendarCursor } from './use-calendar-cursor.ts';
import { useSlotGestures } from './use-slot-gestures.ts';

interface WeekCalendarProps {
  readonly week: readonly WeeklySlot[];
  readonly order: readonly number[];
  readonly isReadOnly: boolean;
  readonly onChange: (week: WeeklySlot[]) => void;
  readonly head: (weekday: number) => ReactNode;
  /** What lies over the slots of a day: hatching, the current time. */
  readonly marks: (weekday: number) => ReactNode;
  /** The slot's hours in the reader's own zone, where that differs. */
  readonly ownTimes: (slot: WeeklySlot) => string | null;
}

/** The week template to draw in, by mouse, finger and keyboard (requirements.md, 003-03, 003-05, 003-06). */
export const WeekCalendar = ({ week, order, isReadOnly, onChange, head, marks, ownTimes }: WeekCalendarProps) => {
  const gridRef = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const cursor = useCalendarCursor({ week, order, isReadOnly, onChange: (keyed) => onChange([...keyed]) });
  const select = (slot: WeeklySlot, words: string) => cursor.goTo({ weekday: slot.weekday, minute: slot.from }, words);
  const edit = (edited: EditedWeek, verb: string) => {
    select(edited.slot, `${verb} ${slotWords(edited.slot)}`);
    onChange(edited.week);
  };
  const { preview, handlers } = useSlotGestures({
    gridRef,
    week,
    order,
    isReadOnly,
    onEdit: edit,
    onSelect: (slot) => select(slot, `Selected ${slotWords(slot)}`),
  });
  const under = slotAt(week, cursor.cursor);
  const selected = preview?.slot ?? (cursor.isUsed ? under : null);
  const parts = (preview?.week ?? week).flatMap(slotParts);
  return (
    <>
      <div className={classes.selection}>
        {preview === null ? null : <span className={classes.hint}>{slotWords(preview.slot)}</span>}
        {preview === null && (selected === null || isReadOnly) ? (
          <span className={classes.hint}>
            Click to add an hour, drag to draw. Drag a slot to move it, its edges to stretch it.
          </span>
        ) : null}
        {preview !== null || selected === null || isReadOnly ? null : (
          <SelectedSlot
            week={week}
            slot={selected}
            ownTimes={ownTimes(selected)}
            onEdit={edit}
            onRemove={(removed, words) => {
              cursor.goTo(cursor.cursor, words);
              onChange(removed);
            }}
          />
        )}
      </div>
      <CalendarFrame
        ref={gridRef}
        {...handlers}
        role="group"
        aria-label="Week calendar"
        data-read-only={isReadOnly}
        order={order}
        head={head}
        column={(weekday) => (
          <>
            <div role="list" aria-label={`${weekdayName(weekday)} slots`}>
              {parts
                .filter((part) => part.weekday === weekday)
                .map((part) => (
                  <SlotBlock
                    key={`${slotKey(part.slot)}-${part.weekday}`}
                    part={part}
                    isSelected={selected !== null && slotKey(selected) === slotKey(part.slot)}
                    isHeld={preview !== null && slotKey(preview.slot) === slotKey(part.slot)}
                    ownTimes={ownTimes(part.slot)}
                  />
                ))}
            </div>
            {marks(weekday)}
          </>
        )}
      >
        {preview === null ? (
          <CalendarCursor {...cursor} slot={under} column={order.indexOf(cursor.cursor.weekday)} helpId={helpId} />
        ) : null}
      </CalendarFrame>
      <VisuallyHidden role="status">{cursor.said}</VisuallyHidden>
      <p id={helpId} className={classes.keys}>
        Keyboard: arrows move through the week, Enter adds an hour; on a slot Ctrl and arrows move it, Shift and up or
        down its end, Ctrl and Shift its beginning, Delete removes it. Ctrl Z takes back.
      </p>
    </>
  );
};
