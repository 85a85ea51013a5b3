import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeeklySlot } from './support-schedule.ts';
import { weekArbitrary } from './testing/schedule-arbitrary.ts';
import { hoursOfWeek, isInSlot, normaliseWeek, slotMinutes, slotParts } from './weekly-template.ts';

const slot = (weekday: number, from: number, to: number): WeeklySlot => ({ weekday, from, to });

const everyDay = (from: number, to: number): WeeklySlot[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => slot(weekday, from, to));

/** The minutes of the week that lie in a slot, by a plain walk along each of them. */
const minutesOf = (week: readonly WeeklySlot[]): Set<number> => {
  const minutes = new Set<number>();
  for (const { weekday, from, to } of week) {
    const start = (weekday - 1) * 1440 + from;
    const end = (weekday - 1) * 1440 + to + (to <= from ? 1440 : 0);
    for (let minute = start; minute < end; minute += 1) minutes.add(minute % 10_080);
  }
  return minutes;
};

describe('normaliseWeek', () => {
  it.each([
    ['nothing', [], []],
    ['sorts', [slot(3, 0, 60), slot(1, 600, 660), slot(1, 0, 60)], [slot(1, 0, 60), slot(1, 600, 660), slot(3, 0, 60)]],
    ['merges what overlaps', [slot(1, 540, 720), slot(1, 700, 800)], [slot(1, 540, 800)]],
    ['merges what touches', [slot(1, 540, 720), slot(1, 720, 800)], [slot(1, 540, 800)]],
    ['drops what another holds', [slot(1, 540, 720), slot(1, 600, 660)], [slot(1, 540, 720)]],
    ['keeps a minute between', [slot(1, 540, 720), slot(1, 721, 800)], [slot(1, 540, 720), slot(1, 721, 800)]],
    ['merges over midnight', [slot(1, 1320, 1440), slot(2, 0, 120)], [slot(1, 1320, 120)]],
    ['merges what an overnight slot reaches', [slot(1, 1320, 120), slot(2, 60, 300)], [slot(1, 1320, 300)]],
    ['merges from Sunday to Monday', [slot(7, 1320, 1440), slot(1, 0, 120)], [slot(7, 1320, 120)]],
    ['merges an overnight Sunday', [slot(7, 1320, 60), slot(1, 30, 120)], [slot(7, 1320, 120)]],
    ['keeps 24 hours from 9 to 9', [slot(2, 540, 540)], [slot(2, 540, 540)]],
    ['joins 24 hours', [slot(2, 540, 1440), slot(3, 0, 540)], [slot(2, 540, 540)]],
    [
      'cuts more than 24 hours at midnight',
      [slot(1, 540, 540), slot(2, 500, 600)],
      [slot(1, 540, 1440), slot(2, 0, 600)],
    ],
    ['leaves whole days whole', [slot(6, 0, 1440), slot(7, 0, 1440)], [slot(6, 0, 1440), slot(7, 0, 1440)]],
    ['makes whole days of a whole week', everyDay(600, 600), everyDay(0, 1440)],
  ])('[003-06] %s', (_, week, normalised) => {
    expect(normaliseWeek(week)).toEqual(normalised);
  });

  it('[003-06] keeps each minute of the week, holds none twice, and changes nothing when done again', () => {
    fc.assert(
      fc.property(weekArbitrary, (week) => {
        const normalised = normaliseWeek(week);
        expect(minutesOf(normalised)).toEqual(minutesOf(week));
        expect(normalised.reduce((sum, each) => sum + slotMinutes(each), 0)).toBe(minutesOf(week).size);
        expect(normaliseWeek(normalised)).toEqual(normalised);
      }),
      { numRuns: 150 },
    );
  });

  it('[003-06] leaves no two slots that touch, but where the two are longer than 24 hours', () => {
    fc.assert(
      fc.property(weekArbitrary, (week) => {
        const normalised = normaliseWeek(week);
        const starts = new Set(normalised.map(({ weekday, from }) => (weekday - 1) * 1440 + from));
        for (const one of normalised) {
          const end = ((one.weekday - 1) * 1440 + one.from + slotMinutes(one)) % 10_080;
          if (starts.has(end)) expect(end % 1440).toBe(0);
        }
      }),
    );
  });
});

describe('the parts of a slot', () => {
  it('[003-06] an overnight slot is shown in both days', () => {
    const sunday = slot(7, 1320, 120);
    expect(slotParts(sunday)).toEqual([
      { weekday: 7, from: 1320, to: 1440, slot: sunday },
      { weekday: 1, from: 0, to: 120, slot: sunday },
    ]);
    expect(slotParts(slot(2, 0, 1440))).toEqual([{ ...slot(2, 0, 1440), slot: slot(2, 0, 1440) }]);
  });

  it('[003-03] the hours of a weekday and a single minute say the same', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(weekArbitrary, fc.integer({ min: 1, max: 7 }), minute, (week, weekday, at) => {
        const isHeld = minutesOf(week).has((weekday - 1) * 1440 + at);
        expect(week.some((each) => isInSlot(each, weekday, at))).toBe(isHeld);
        expect(hoursOfWeek(week)[weekday - 1]?.some(({ from, to }) => from <= at && at < to)).toBe(isHeld);
      }),
      { numRuns: 150 },
    );
  });
});
