import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, dayNumberOf } from './civil-date.ts';
import { addOverride, overrideHours, overrideOn, overridesInYear, removeOverride } from './date-override.ts';
import { openHoursOf } from './open-hours.ts';
import { emptySupportSchedule, type DateOverride } from './support-schedule.ts';

const override = (date: string, recursYearly = false): DateOverride => ({
  date,
  name: `On ${date}`,
  recursYearly,
  hours: [],
});

describe('overrideOn', () => {
  const overrides = [override('2024-12-25', true), override('2024-05-01'), override('2024-02-29', true)];

  it.each([
    ['2024-12-25', '2024-12-25'],
    ['2030-12-25', '2024-12-25'],
    ['2023-12-25', undefined],
    ['2024-05-01', '2024-05-01'],
    ['2025-05-01', undefined],
    ['2028-02-29', '2024-02-29'],
    ['2025-03-01', undefined],
  ])('on %s the override of %s holds', (date, own) => {
    expect(overrideOn(overrides, date)?.date).toBe(own);
  });

  it('says the same as the hours of each date', () => {
    const schedule = { ...emptySupportSchedule('UTC'), weekly: [{ weekday: 3, from: 0, to: 1440 }] };
    const hours = openHoursOf({ ...schedule, overrides });
    const plain = openHoursOf(schedule);
    fc.assert(
      fc.property(fc.integer({ min: dayNumberOf('2023-01-01'), max: dayNumberOf('2029-01-01') }), (dayNumber) => {
        const found = overrideOn(overrides, dateOfDayNumber(dayNumber));
        expect(hours.on(dayNumber)).toEqual(found === null ? plain.on(dayNumber) : []);
      }),
      { numRuns: 500 },
    );
  });
});

describe('addOverride', () => {
  it.each([
    ['2024-05-01', override('2024-05-01'), override('2024-05-01')],
    ['a yearly one before', override('2020-05-01', true), override('2024-05-01')],
    ['a yearly one on an earlier date of the same day', override('2024-05-01'), override('2020-05-01', true)],
    ['two yearly ones', override('2024-05-01', true), override('2020-05-01', true)],
  ])('refuses a second override on a date: %s', (_, first, second) => {
    expect(addOverride([first], second)).toEqual({
      ok: false,
      error: { code: 'override_date_taken', date: first.date, name: first.name },
    });
  });

  it.each([
    ['another day', override('2024-05-01'), override('2024-05-02')],
    ['another year', override('2024-05-01'), override('2025-05-01')],
    ['a yearly one that begins later', override('2024-05-01'), override('2025-05-01', true)],
  ])('keeps overrides in order of date: %s', (_, first, second) => {
    expect(addOverride([second], first)).toEqual({ ok: true, value: [first, second] });
  });

  it('is undone by removing the date', () => {
    const overrides = [override('2024-05-01'), override('2024-05-02')];
    expect(removeOverride(overrides, '2024-05-02')).toEqual([override('2024-05-01')]);
    expect(removeOverride(overrides, '2024-05-03')).toEqual(overrides);
  });
});

describe('the year list', () => {
  it('has each override that holds in the year on its date', () => {
    const overrides = [override('2024-12-25', true), override('2025-05-01'), override('2024-02-29', true)];
    const dates = (year: string): string[] => overridesInYear(overrides, year).map(({ date }) => date);
    expect(dates('2023')).toEqual([]);
    expect(dates('2024')).toEqual(['2024-02-29', '2024-12-25']);
    expect(dates('2025')).toEqual(['2025-05-01', '2025-12-25']);
    expect(dates('2028')).toEqual(['2028-02-29', '2028-12-25']);
  });

  it('shows hours merged', () => {
    const hours = [
      { from: 600, to: 700 },
      { from: 540, to: 600 },
      { from: 900, to: 960 },
    ];
    expect(overrideHours({ ...override('2024-05-01'), hours })).toEqual([
      { from: 540, to: 700 },
      { from: 900, to: 960 },
    ]);
  });
});
