/** The week as text, such as "Mon-Fri 9-12, 13:30-18; Sat 10-12": to read, to type and to paste (requirements.md, 003-06). */
import { err, ok, type Result } from '../result.ts';
import type { WeeklySlot } from './support-schedule.ts';
import { MINUTES_PER_DAY, type TimeRange } from './time-range.ts';
import { normaliseWeek } from './weekly-template.ts';

/** Where the text cannot be read (`at`, in characters), what stands there, and a sentence that says what to write. */
export interface WeekTextUnreadable {
  readonly code: 'week_text_unreadable';
  readonly at: number;
  readonly found: string;
  readonly message: string;
}

interface Token {
  readonly at: number;
  readonly text: string;
  readonly kind: 'day' | 'time' | 'dash';
  /** The weekday of a day, the minute 0..1440 of a time, 0 of a dash. */
  readonly value: number;
}

/** One day, a range of days, or a range of hours. */
interface Entry {
  readonly at: Token;
  readonly size: number;
  readonly weekdays: readonly number[];
  readonly hours: TimeRange | null;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const LONGEST_TEXT = 4096;
const TOKEN = /(?<word>[a-z]+)|(?<hour>\d+)(?:[:.h](?<minute>\d+)|h)?|(?<dash>[-–—])|(?<unknown>[^\s,;:])/gi;

/**
 * Reads days followed by their hours: names of days in English of at least two letters, listed or as a range; hours as
 * ranges of 24-hour times, of which `to <= from` ends on the next day. Commas, semicolons and line ends all separate.
 * A day that is not named is closed, an empty text is an empty week. At most 4096 characters.
 */
export const parseWeekText = (text: string): Result<WeeklySlot[], WeekTextUnreadable> => {
  if (text.length > LONGEST_TEXT) {
    return unreadable({ at: LONGEST_TEXT, text: '' }, text, `Write at most ${LONGEST_TEXT} characters.`);
  }
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const token = tokenOf(match);
    if (!token.ok) return token;
    tokens.push(token.value);
  }
  return weekOf(tokens, text);
};

/** The normalised week as text that `parseWeekText` reads back to the same slots; days with equal hours stand together. */
export const formatWeekText = (week: readonly WeeklySlot[]): string => {
  const slots = normaliseWeek(week);
  const weekdaysByHours = new Map<string, number[]>();
  for (const weekday of new Set(slots.map((slot) => slot.weekday))) {
    const sameDay = slots.filter((slot) => slot.weekday === weekday);
    const hours = sameDay.map(({ from, to }) => `${formatTime(from)}-${formatTime(to)}`).join(', ');
    weekdaysByHours.set(hours, [...(weekdaysByHours.get(hours) ?? []), weekday]);
  }
  return [...weekdaysByHours].map(([hours, weekdays]) => `${formatWeekdays(weekdays)} ${hours}`).join('; ');
};

const weekOf = (tokens: readonly Token[], text: string): Result<WeeklySlot[], WeekTextUnreadable> => {
  const slots: WeeklySlot[] = [];
  let weekdays: readonly number[] = [];
  let areDaysOpen = false;
  for (let index = 0; index < tokens.length;) {
    const entry = entryAt(tokens, index, text);
    if (!entry.ok) return entry;
    const { hours, at } = entry.value;
    if (hours === null) weekdays = [...(areDaysOpen ? weekdays : []), ...entry.value.weekdays];
    else if (weekdays.length === 0)
      return unreadable(at, text, 'Write the days before their hours, such as "Mon-Fri 9-12".');
    else slots.push(...weekdays.map((weekday) => ({ weekday, ...hours })));
    areDaysOpen = hours === null;
    index += entry.value.size;
  }
  if (areDaysOpen) return unreadable(null, text, 'Write hours after the days, such as "9-12, 13:30-18".');
  return ok(normaliseWeek(slots));
};

const entryAt = (tokens: readonly Token[], index: number, text: string): Result<Entry, WeekTextUnreadable> => {
  const [at, dash, end] = tokens.slice(index, index + 3);
  const last = dash?.kind === 'dash' ? end : undefined;
  if (at?.kind === 'day') {
    if (dash?.kind !== 'dash') return ok({ at, size: 1, weekdays: [at.value], hours: null });
    if (last?.kind === 'day') return ok({ at, size: 3, weekdays: weekdaysFrom(at.value, last.value), hours: null });
    return unreadable(last ?? dash, text, 'Write a day after the dash, such as "Mon-Fri".');
  }
  if (at?.kind === 'time' && last?.kind === 'time' && at.value < MINUTES_PER_DAY) {
    const hours = { from: at.value, to: last.value === 0 ? MINUTES_PER_DAY : last.value };
    return ok({ at, size: 3, weekdays: [], hours });
  }
  return unreadable(at ?? null, text, 'Write hours as two times with a dash, such as "9-12" or "13:30-18".');
};

const tokenOf = (match: RegExpExecArray): Result<Token, WeekTextUnreadable> => {
  const token = { at: match.index, text: match[0] };
  const { word, hour, minute = '00', dash } = match.groups ?? {};
  if (dash !== undefined) return ok({ ...token, kind: 'dash', value: 0 });
  if (word !== undefined) {
    const weekday = word.length < 2 ? 0 : DAYS.findIndex((day) => day.toLowerCase().startsWith(word.toLowerCase())) + 1;
    if (weekday > 0) return ok({ ...token, kind: 'day', value: weekday });
  }
  if (hour === undefined) {
    return unreadable(token, '', 'Write days as "Mon" or "Monday", and times in 24-hour form, such as "13:30".');
  }
  const value = Number(hour) * 60 + Number(minute);
  const isTime = minute.length === 2 && Number(minute) < 60 && value <= MINUTES_PER_DAY;
  if (isTime) return ok({ ...token, kind: 'time', value });
  return unreadable(token, '', 'Write times from 0:00 to 24:00, such as "9" or "13:30".');
};

const weekdaysFrom = (first: number, last: number): number[] =>
  Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => ((first - 1 + index) % 7) + 1);

const formatWeekdays = (weekdays: readonly number[]): string => {
  const runs: { first: number; last: number }[] = [];
  for (const weekday of weekdays) {
    const run = runs.at(-1);
    if (run?.last === weekday - 1) run.last = weekday;
    else runs.push({ first: weekday, last: weekday });
  }
  return runs
    .map(({ first, last }) => (first === last ? formatDay(first) : `${formatDay(first)}-${formatDay(last)}`))
    .join(', ');
};

const formatDay = (weekday: number): string => DAYS[weekday - 1]?.slice(0, 3) ?? '';

const formatTime = (minute: number): string => {
  const minutes = minute % 60;
  return minutes === 0 ? `${minute / 60}` : `${Math.floor(minute / 60)}:${String(minutes).padStart(2, '0')}`;
};

const unreadable = (
  place: { readonly at: number; readonly text: string } | null,
  text: string,
  message: string,
): { readonly ok: false; readonly error: WeekTextUnreadable } =>
  err({ code: 'week_text_unreadable', at: place?.at ?? text.length, found: place?.text ?? '', message });
