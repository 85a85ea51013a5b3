import { dateOfDayNumber, dayNumberOf } from '@baton/core/availability/civil-date';
import { err, ok, type Result } from '@baton/core/result';
import { z } from 'zod';
import type { CalendarEvent } from './read-event.ts';

/** The dates of an all-day event. */
export interface EventDays {
  readonly dates: readonly string[];
  readonly recursYearly: boolean;
}

/** An event that is longer, or repeats more often, is no holiday. */
const longestDays = 366;
const mostYears = 50;

const dateSchema = z.iso.date();
const durationSchema = z.string().regex(/^P(?:\d{1,4}W|\d{1,4}D)$/u);
const oneOf = z
  .union([z.int(), z.array(z.int()).length(1)])
  .transform((value) => (Array.isArray(value) ? value[0] : value));
const yearlySchema = z.strictObject({
  freq: z.literal('YEARLY'),
  interval: z.literal(1).optional(),
  wkst: z.unknown().optional(),
  bymonth: oneOf.optional(),
  bymonthday: oneOf.optional(),
  count: z.int().min(1).max(mostYears).optional(),
  until: z.string().optional(),
});
type Yearly = z.infer<typeof yearlySchema>;

/** Why an event becomes no override, in words for whoever imports it. */
type Days = Result<EventDays, string>;

/** A date that a file writes without saying so (`DTSTART:20260514`) comes with an empty time of day. */
const dateOf = (value: unknown) => dateSchema.safeParse(typeof value === 'string' ? value.replace(/T::$/u, '') : value);

const tooLong = 'It has more days than a year.';
const otherRepetition = 'It repeats in another way than on the same date every year.';

const lengthInDays = (event: CalendarEvent, first: string): Result<number, string> => {
  const end = event.property('dtend');
  if (end !== null) {
    const last = dateOf(end.value);
    if (!last.success) return err('Its end has a time of day; only whole days become closed days.');
    const days = dayNumberOf(last.data) - dayNumberOf(first);
    // RFC 5545 says that the end is exclusive; calendars that write the first day itself mean one day.
    return days < 0 ? err('It ends before it begins.') : ok(Math.max(1, days));
  }
  const duration = event.property('duration');
  if (duration === null) return ok(1);
  const parsed = durationSchema.safeParse(duration.value);
  if (!parsed.success) return err('Its length is not in whole days.');
  const count = Number.parseInt(parsed.data.slice(1), 10);
  return ok(Math.max(1, parsed.data.endsWith('W') ? count * 7 : count));
};

/** No calendar of ours goes on after the year 9999. */
const datesFrom = (first: string, days: number): string[] => {
  const dayNumber = dayNumberOf(first);
  const dates = Array.from({ length: days }, (_, day) => dateOfDayNumber(dayNumber + day));
  return dates.filter((date) => date.length === first.length);
};

/** The same date of each year that the rule names; on 29 February only where there is one. */
const yearsOf = (first: string, { count, until }: Yearly): string[] => {
  const year = Number(first.slice(0, 4));
  const last = until?.slice(0, 10) ?? '9999-12-31';
  const dates = Array.from(
    { length: mostYears },
    (_, index) => `${String(year + index).padStart(4, '0')}${first.slice(4)}`,
  );
  return dates.filter((date) => dateSchema.safeParse(date).success && date <= last).slice(0, count);
};

const repeated = (first: string, days: number, rule: unknown): Days => {
  const yearly = yearlySchema.safeParse(rule);
  if (!yearly.success) return err(otherRepetition);
  const { bymonth, bymonthday, count, until } = yearly.data;
  const isSameDate =
    (bymonth ?? Number(first.slice(5, 7))) === Number(first.slice(5, 7)) &&
    (bymonthday ?? Number(first.slice(8, 10))) === Number(first.slice(8, 10));
  if (!isSameDate) return err(otherRepetition);
  if (count === undefined && until === undefined) return ok({ dates: datesFrom(first, days), recursYearly: true });
  const years = yearsOf(first, yearly.data);
  if (years.length * days > longestDays) return err(tooLong);
  return ok({ dates: years.flatMap((date) => datesFrom(date, days)), recursYearly: false });
};

/** The dates that an event closes, or why it closes none. Nothing is expanded but years, at most fifty of them. */
export const eventDays = (event: CalendarEvent): Days => {
  const start = event.property('dtstart');
  if (start === null) return err('It has no date.');
  const first = dateOf(start.value);
  if (!first.success) {
    const isTimed = start.type === 'date-time' && String(start.value).includes('T');
    return err(isTimed ? 'It has a time of day; only whole days become closed days.' : 'Its date does not exist.');
  }
  if (event.property('status')?.value === 'CANCELLED') return err('It is cancelled.');
  if (event.property('recurrence-id') !== null) return err('It only changes one occurrence of another event.');
  if (event.property('rdate') !== null || event.property('exdate') !== null) return err(otherRepetition);
  const days = lengthInDays(event, first.data);
  if (!days.ok) return days;
  if (days.value > longestDays) return err(tooLong);
  const rule = event.property('rrule');
  if (rule !== null) return repeated(first.data, days.value, rule.value);
  return ok({ dates: datesFrom(first.data, days.value), recursYearly: false });
};
