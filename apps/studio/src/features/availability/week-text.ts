import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { normaliseWeek } from '@baton/core/availability/weekly-template';
import { err, ok, type Result } from '@baton/core/result';
import { parseHours, textOfHours } from './hours-text.ts';

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const short = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const hoursTextOn = (week: readonly WeeklySlot[], weekday: number): string =>
  textOfHours(week.filter((slot) => slot.weekday === weekday).toSorted((a, b) => a.from - b.from));

/** `Mon-Fri 9-12, 13:30-18; Sat 10-14`: days with the same hours together, a line a group. */
export const textOfWeek = (week: readonly WeeklySlot[]): string => {
  const groups: { first: number; last: number; hours: string }[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const hours = hoursTextOn(week, weekday);
    const previous = groups.at(-1);
    if (previous !== undefined && previous.hours === hours && previous.last === weekday - 1) previous.last = weekday;
    else groups.push({ first: weekday, last: weekday, hours });
  }
  return groups
    .filter((group) => group.hours !== '')
    .map(({ first, last, hours }) => `${nameOfDays(first, last)} ${hours}`)
    .join('\n');
};

const nameOfDays = (first: number, last: number): string => {
  const from = short[first - 1] ?? '';
  return first === last ? from : `${from}-${short[last - 1] ?? ''}`;
};

const weekdayOf = (text: string): number | null => {
  const index = short.findIndex((name) => text.toLowerCase().startsWith(name.toLowerCase()));
  return index === -1 ? null : index + 1;
};

const weekdaysOf = (text: string): number[] | null => {
  const days: number[] = [];
  for (const part of text.split(/[,\s]+/u).filter((piece) => piece !== '')) {
    const [first, last] = part.split(/[-–—]/u).map(weekdayOf);
    if (first === undefined || first === null || last === null) return null;
    const count = (((last ?? first) - first + 7) % 7) + 1;
    for (let step = 0; step < count; step += 1) days.push(((first - 1 + step) % 7) + 1);
  }
  return days;
};

const slotsOfLine = (line: string): WeeklySlot[] | null => {
  const match = /^([\p{Letter}\s,–—-]+?)[\s:]+((?:\d|closed).*)$/u.exec(line.trim());
  const weekdays = weekdaysOf(match?.[1] ?? '?');
  const hours = parseHours(match?.[2] ?? '?');
  if (weekdays === null || hours === null) return null;
  return weekdays.flatMap((weekday) => hours.map((range) => ({ weekday, ...range })));
};

/** Reads what `textOfWeek` writes, and what people write: lines or `;` between groups. The error names the line. */
export const parseWeek = (text: string): Result<WeeklySlot[], string> => {
  const lines = text.split(/[;\n]/u).filter((line) => line.trim() !== '');
  const slots: WeeklySlot[] = [];
  for (const line of lines) {
    const read = slotsOfLine(line);
    if (read === null)
      return err(`“${line.trim()}” cannot be read. Write days and hours, such as Mon-Fri 9-12, 13:30-18.`);
    slots.push(...read);
  }
  return ok(normaliseWeek(slots));
};
