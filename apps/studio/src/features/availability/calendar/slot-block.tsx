import { Tooltip } from '@mantine/core';
import type { SlotPart } from '@baton/core/availability/weekly-template';
import { wallTime } from '../../../lib/durations.ts';
import { placeOf } from './calendar-frame.tsx';
import classes from './calendar.module.css';
import { slotKey } from './gesture-from.ts';
import { slotTimes, slotWords } from './slot-words.ts';

interface SlotBlockProps {
  readonly part: SlotPart;
  readonly isSelected: boolean;
  readonly isHeld: boolean;
  /** The slot in the reader's own zone, where that differs. */
  readonly ownTimes: string | null;
}

/** A slot, or the half of it that lies on one day; both halves of an overnight slot look and act as one. */
export const SlotBlock = ({ part, isSelected, isHeld, ownTimes }: SlotBlockProps) => {
  const { slot } = part;
  const isTail = part.weekday !== slot.weekday;
  const isOvernight = slot.to <= slot.from;
  const words = slotWords(slot);
  const length = part.to - part.from;
  return (
    <Tooltip
      disabled={isHeld}
      multiline
      maw={260}
      label={ownTimes === null ? words : `${words}. For you: ${ownTimes}`}
      position="right"
    >
      <div
        role="listitem"
        className={classes.slot}
        style={placeOf(part)}
        data-slot={slotKey(slot)}
        data-selected={isSelected}
        data-held={isHeld}
        data-tail={isTail}
        data-runs-on={isOvernight && !isTail}
        aria-label={isTail ? `until ${wallTime(slot.to)}, from the day before` : words}
      >
        {isTail ? null : <span className={classes.handle} data-edge="from" />}
        {length < 45 ? null : (
          <span className={classes.times}>{isTail ? `until ${wallTime(slot.to)}` : slotTimes(slot)}</span>
        )}
        {isOvernight && !isTail ? null : <span className={classes.handle} data-edge="to" />}
      </div>
    </Tooltip>
  );
};
