/**
 * Date overrides: holidays and special hours. An override owns its whole local date, 00:00 to 24:00: neither the week's
 * slots nor what runs over from the day before count on it; the next date follows the week again (decisions.md, Flows).
 */
import { err, ok, type Result } from '../result.ts';
import { dateOfDayNumber, dayNumberOf } from './civil-date.ts';
import { type DateOverride, overrideHoldsOn, overridesClash } from './support-schedule.ts';
import { mergeRanges, type TimeRange } from './time-range.ts';

/** Another override holds on the date already: its own date and name. */
export interface OverrideDateTaken {
  readonly code: 'override_date_taken';
  readonly date: string;
  readonly name: string;
}

/** A date on which an override holds; one that recurs has such a date in each year from its own on. */
export interface OverrideOccurrence {
  readonly date: string;
  readonly override: DateOverride;
}

/** The override that holds on `date` (`YYYY-MM-DD`). */
export const overrideOn = (overrides: readonly DateOverride[], date: string): DateOverride | null =>
  overrides.find((override) => overrideHoldsOn(override, date)) ?? null;

/** The hours of an override, sorted and merged; none: closed. */
export const overrideHours = (override: DateOverride): TimeRange[] => mergeRanges(override.hours);

/** Adds an override, in order of date; refused where there is a date on which another one holds too. */
export const addOverride = (
  overrides: readonly DateOverride[],
  added: DateOverride,
): Result<DateOverride[], OverrideDateTaken> => {
  const other = overrides.find((override) => overridesClash(override, added));
  if (other !== undefined) return err({ code: 'override_date_taken', date: other.date, name: other.name });
  return ok([...overrides, added].toSorted((a, b) => (a.date < b.date ? -1 : 1)));
};

/** Removes the override whose own date is `date`; no change where there is none. */
export const removeOverride = (overrides: readonly DateOverride[], date: string): DateOverride[] =>
  overrides.filter((override) => override.date !== date);

/** The overrides of a year (four digits), in order of date, each on its date in that year. */
export const overridesInYear = (overrides: readonly DateOverride[], year: string): OverrideOccurrence[] =>
  overrides
    .map((override) => ({ date: `${year}${override.date.slice(4)}`, override }))
    .filter(({ date, override }) => overrideHoldsOn(override, date) && isDate(date))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));

const isDate = (date: string): boolean => dateOfDayNumber(dayNumberOf(date)) === date;
