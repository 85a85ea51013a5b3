import fc from 'fast-check';
import type { Instant } from '../../clock.ts';
import { dateOfDayNumber, dayNumberOf } from '../civil-date.ts';
import type { DateOverride, SupportSchedule, Unavailability, WeeklySlot } from '../support-schedule.ts';
import { MINUTES_PER_DAY, type TimeRange } from '../time-range.ts';
import type { ClockChangeWindow } from './clock-change-windows.ts';
import { MINUTE_MS, wallClockAt } from './wall-clock-oracle.ts';

// Most clocks change between midnight and four, and days begin and end at their edges.
const from = fc.oneof(
  fc.integer({ min: 0, max: 1439 }),
  fc.integer({ min: 0, max: 240 }),
  fc.constantFrom(0, 1320, 1439),
);
const to = fc.oneof(fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 1, max: 240 }), fc.constantFrom(1, 60, 1440));

/** Slots of a week, overlapping, touching and over midnight as it comes. */
export const weekArbitrary: fc.Arbitrary<WeeklySlot[]> = fc.array(
  fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from, to }),
  { maxLength: 8 },
);

const hoursArbitrary: fc.Arbitrary<TimeRange[]> = fc.array(
  fc.tuple(from, to).map(([start, end]) => ({ from: start, to: end > start ? end : MINUTES_PER_DAY })),
  { maxLength: 3 },
);

const overrideArbitrary = (around: string): fc.Arbitrary<DateOverride> =>
  fc
    .record({
      offset: fc.integer({ min: -3, max: 3 }),
      yearsBefore: fc.integer({ min: 0, max: 2 }),
      recursYearly: fc.boolean(),
      hours: hoursArbitrary,
    })
    .map(({ offset, yearsBefore, recursYearly, hours }) => {
      const date = dateOfDayNumber(dayNumberOf(around) + offset);
      const year = Number(date.slice(0, 4)) - yearsBefore;
      return { date: `${year}${date.slice(4)}`, name: 'Special hours', recursYearly, hours };
    });

const unavailabilityArbitrary = (startsAt: Instant, minutes: number): fc.Arbitrary<Unavailability> =>
  fc
    .record({ start: fc.integer({ min: 0, max: minutes }), length: fc.integer({ min: 1, max: MINUTES_PER_DAY }) })
    .map(({ start, length }) => ({
      startsAt: startsAt + start * MINUTE_MS,
      endsAt: startsAt + (start + length) * MINUTE_MS,
      activatedBy: 'mem_01h455vb4pex5vsknk084sn02q',
    }));

const scheduleOf = (zone: string, date: string, unavailability: fc.Arbitrary<Unavailability>) =>
  fc.record<SupportSchedule>({
    schemaVersion: fc.constant(1),
    timeZone: fc.constant(zone),
    weekly: weekArbitrary,
    overrides: fc.uniqueArray(overrideArbitrary(date), { maxLength: 3, selector: ({ date: own }) => own.slice(5) }),
    unavailability: fc.option(unavailability),
  });

/** A schedule in the window's zone, with overrides and an unavailability around its clock change. */
export const scheduleArbitrary = (window: ClockChangeWindow): fc.Arbitrary<SupportSchedule> => {
  const { zone, startsAt, wallClock } = window;
  const middle = wallClock[wallClock.length / 2]?.date ?? '';
  return scheduleOf(zone, middle, unavailabilityArbitrary(startsAt, wallClock.length));
};

/** A schedule in a zone, with overrides and an unavailability within some days around an instant, on whole minutes. */
export const scheduleAround = ({ zone, at }: { readonly zone: string; readonly at: Instant }) => {
  const startsAt = Math.floor(at / MINUTE_MS - MINUTES_PER_DAY) * MINUTE_MS;
  return scheduleOf(zone, wallClockAt(at, zone).date, unavailabilityArbitrary(startsAt, 2 * MINUTES_PER_DAY));
};
