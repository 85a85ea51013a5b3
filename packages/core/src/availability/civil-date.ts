/**
 * Calendar dates as day numbers: days since 1970-01-01 in the proleptic Gregorian calendar, without a zone and without
 * `Date`, so that stepping through dates is plain arithmetic.
 */

const DAYS_PER_ERA = 146_097;
const DAYS_FROM_ERA_TO_1970 = 719_468;

/** Day number of a date `YYYY-MM-DD`. The date must exist (the schemas see to it). */
export const dayNumberOf = (date: string): number => {
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  // The year is counted from March, so that the leap day is its last day.
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_ERA_TO_1970;
};

/** The date `YYYY-MM-DD` of a day number. */
export const dateOfDayNumber = (dayNumber: number): string => {
  const shifted = dayNumber + DAYS_FROM_ERA_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
};

/** ISO weekday of a day number: 1 is Monday, 7 is Sunday. */
export const weekdayOfDayNumber = (dayNumber: number): number => {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
};

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));
