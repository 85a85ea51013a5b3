import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, dayNumberOf } from './civil-date.ts';
import { nextChange } from './next-change.ts';
import {
  emptySupportSchedule,
  type DateOverride,
  parseSupportSchedule,
  type SupportSchedule,
} from './support-schedule.ts';
import { supportStatusAt } from './support-status.ts';
import { utc } from './testing/clock-change-windows.ts';

const now = utc('2026-03-02T10:00:00Z');
const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));
const quarters = times(96, (index) => ({ from: index * 15, to: (index + 1) * 15 }));
const always = times(7, (index) => ({ weekday: index + 1, from: 0, to: 1440 }));
const manySlots = [...always, ...times(993, (index) => ({ weekday: (index % 7) + 1, from: index, to: index + 1 }))];
const overrides = (first: string, override: Omit<DateOverride, 'date'>): DateOverride[] =>
  times(2000, (index) => ({ ...override, date: dateOfDayNumber(dayNumberOf(first) + index) }));
const inParis = (parts: Partial<SupportSchedule>): SupportSchedule => ({
  ...emptySupportSchedule('Europe/Paris'),
  ...parts,
});
const open = { name: 'x'.repeat(200), recursYearly: false, hours: quarters };
const closed = { ...open, hours: [] };

describe('the longest search that a schedule can ask for', () => {
  it.each<[string, SupportSchedule]>([
    ['never open', inParis({})],
    ['always open', inParis({ weekly: manySlots })],
    ['always open, by overrides for years', inParis({ weekly: manySlots, overrides: overrides('2026-03-01', open) })],
    ['closed for years by overrides', inParis({ weekly: manySlots, overrides: overrides('2026-03-01', closed) })],
    ['open on one day in eight years', inParis({ overrides: [{ ...open, date: '2026-03-01' }] })],
    [
      'open on 29 February only',
      inParis({ overrides: [{ ...open, date: '2024-02-29', recursYearly: true, hours: [{ from: 1439, to: 1440 }] }] }),
    ],
    [
      'always open, every day of the year by a recurring override',
      inParis({ weekly: manySlots, overrides: overrides('2024-01-01', { ...open, recursYearly: true }).slice(0, 366) }),
    ],
    [
      'a thousand years of one date',
      inParis({ weekly: manySlots, overrides: times(2000, (year) => ({ ...open, date: `${1000 + year}-03-02` })) }),
    ],
  ])('takes less than 50 ms: %s', (_, schedule) => {
    expect(parseSupportSchedule(schedule).ok).toBe(true);
    const shortest = (search: (fresh: SupportSchedule) => unknown): number =>
      Math.min(
        ...times(5, () => {
          const fresh = structuredClone(schedule);
          const begun = performance.now();
          search(fresh);
          return performance.now() - begun;
        }),
      );
    expect(shortest((fresh) => supportStatusAt(fresh, now))).toBeLessThan(50);
    expect(shortest((fresh) => nextChange(fresh, now))).toBeLessThan(50);
  });
});
