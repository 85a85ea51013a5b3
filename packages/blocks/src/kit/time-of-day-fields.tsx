import { Chip, Group, TextInput } from '@mantine/core';
import type { TimeOfDayCondition } from '@baton/core/conditions/time-of-day';
import classes from './form.module.css';

interface TimeOfDayFieldsProps {
  readonly condition: TimeOfDayCondition;
  onChange(condition: TimeOfDayCondition): void;
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const two = (value: number): string => String(value).padStart(2, '0');
const clockOf = (minute: number): string => `${two(Math.floor((minute % 1440) / 60))}:${two(minute % 60)}`;

/** Minutes since midnight, or null for what is no time of day. */
const minuteOf = (clock: string): number | null => {
  const parts = /^(\d{2}):(\d{2})$/u.exec(clock);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
};

/** Weekdays and a span of the wall clock in the bot's time zone; 00:00 as the end is the end of the day. */
export const TimeOfDayFields = ({ condition, onChange }: TimeOfDayFieldsProps) => (
  <>
    <Chip.Group
      multiple
      value={condition.weekdays.map(String)}
      onChange={(chosen) => onChange({ ...condition, weekdays: chosen.map(Number).toSorted((a, b) => a - b) })}
    >
      <Group gap={4}>
        {days.map((day, index) => (
          <Chip key={day} size="xs" value={String(index + 1)}>
            {day}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
    {condition.weekdays.length === 0 ? <p className={classes.hint}>No day chosen: every day.</p> : null}
    <div className={classes.pair}>
      <TextInput
        type="time"
        size="sm"
        label="From"
        value={clockOf(condition.from)}
        onChange={(event) => {
          const from = minuteOf(event.currentTarget.value);
          if (from !== null) onChange({ ...condition, from });
        }}
      />
      <TextInput
        type="time"
        size="sm"
        label="To"
        value={clockOf(condition.to)}
        onChange={(event) => {
          const to = minuteOf(event.currentTarget.value);
          if (to !== null) onChange({ ...condition, to: to === 0 ? 1440 : to });
        }}
      />
    </div>
  </>
);
