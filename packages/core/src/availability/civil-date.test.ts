import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, dayNumberOf, weekdayOfDayNumber } from './civil-date.ts';
import { DAY_MS, wallClockAt } from './testing/wall-clock-oracle.ts';

describe('civil dates', () => {
  it.each([
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['2000-02-29', 11_016, 2],
    ['2100-03-01', 47_541, 1],
    ['0001-01-01', -719_162, 1],
  ])('%s is day %d', (date, dayNumber, weekday) => {
    expect(dayNumberOf(date)).toBe(dayNumber);
    expect(dateOfDayNumber(dayNumber)).toBe(date);
    expect(weekdayOfDayNumber(dayNumber)).toBe(weekday);
  });

  it('are those of a calendar in UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: -130_000, max: 2_900_000 }), (dayNumber) => {
        const { date, weekday } = wallClockAt(dayNumber * DAY_MS, 'UTC');
        expect(dateOfDayNumber(dayNumber)).toBe(date);
        expect(weekdayOfDayNumber(dayNumber)).toBe(weekday);
        expect(dayNumberOf(date)).toBe(dayNumber);
      }),
      { numRuns: 1000 },
    );
  });
});
