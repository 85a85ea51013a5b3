import { z } from 'zod';
import { isZone, localTimeAt } from '../availability/zone.ts';
import type { Instant } from '../clock.ts';
import type { ConditionKind } from './condition-kind.ts';

const schema = z.strictObject({
  kind: z.literal('time-of-day'),
  /** ISO weekdays, 1 is Monday; none means every day. */
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  from: z.int().min(0).max(1439),
  to: z.int().min(1).max(1440),
});
export type TimeOfDayCondition = z.infer<typeof schema>;

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const dayName = (weekday: number): string => dayNames[weekday - 1] ?? '';
const dayBefore = (weekday: number): number => (weekday === 1 ? 7 : weekday - 1);

const isOn = (condition: TimeOfDayCondition, weekday: number): boolean =>
  condition.weekdays.length === 0 || condition.weekdays.includes(weekday);

/** Half-open `[from, to)` on the wall clock of the bot's zone; `to <= from` runs into the next day (decisions.md, Flows). */
const isInside = (condition: TimeOfDayCondition, weekday: number, minute: number): boolean => {
  const { from, to } = condition;
  if (to > from) return isOn(condition, weekday) && minute >= from && minute < to;
  return (isOn(condition, weekday) && minute >= from) || (isOn(condition, dayBefore(weekday)) && minute < to);
};

/** Whether it holds at an instant; false in a zone that this machine does not know. */
export const isTimeOfDayAt = (condition: TimeOfDayCondition, instant: Instant, timeZone: string): boolean => {
  if (!isZone(timeZone)) return false;
  const { weekday, minute } = localTimeAt(instant, timeZone);
  return isInside(condition, weekday, minute);
};

export const timeOfDayCondition: ConditionKind<TimeOfDayCondition> = {
  schema,
  judge: (condition, { facts }) => {
    if (!isZone(facts.timeZone)) return { holds: false, because: `there is no time zone ${facts.timeZone}` };
    const { weekday, minute } = localTimeAt(facts.now, facts.timeZone);
    return {
      holds: isTimeOfDayAt(condition, facts.now, facts.timeZone),
      because: `it is ${dayName(weekday)} ${clock(minute)} in ${facts.timeZone}`,
    };
  },
  describe: ({ weekdays, from, to }) => {
    const days =
      weekdays.length === 0
        ? 'every day'
        : [...weekdays]
            .sort((left, right) => left - right)
            .map(dayName)
            .join(', ');
    return `Time is between ${clock(from)} and ${clock(to)}, ${days}`;
  },
};
