import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextChange } from './next-change.ts';
import type { SupportSchedule } from './support-schedule.ts';
import { supportStatusAt } from './support-status.ts';
import { longestUnavailabilityMs } from './unavailability.ts';
import { makeClockChangeWindows, utc } from './testing/clock-change-windows.ts';
import { scheduleAround } from './testing/schedule-arbitrary.ts';
import { temporalClockAt, temporalClockChangeAfter, temporalEndOfDay } from './testing/temporal-oracle.ts';
import { DAY_MS, isOnlineByOracle, MINUTE_MS } from './testing/wall-clock-oracle.ts';
import { clockChangesBetween, localTimeAt } from './zone.ts';

const from = utc('1970-01-02T00:00:00Z');
const to = utc('2050-01-01T00:00:00Z');
const zones = Intl.supportedValuesOf('timeZone');

/** Any instant of any zone; every other time near a change of its clock, where there is one. */
const moment = fc
  .record({
    zone: fc.constantFrom(...zones),
    at: fc.integer({ min: from, max: to }),
    isNearChange: fc.boolean(),
    offset: fc.integer({ min: -DAY_MS, max: DAY_MS }),
  })
  .map(({ zone, at, isNearChange, offset }) => {
    const change = isNearChange ? temporalClockChangeAfter(at, zone) : null;
    return { zone, at: change === null || change > to ? at : change + offset };
  });

const scheduled = moment.chain(({ zone, at }) =>
  scheduleAround({ zone, at }).map((schedule) => ({ schedule, at: Math.floor(at / MINUTE_MS) * MINUTE_MS })),
);

const isOnlineByTemporal = (schedule: SupportSchedule, instant: number): boolean =>
  isOnlineByOracle(schedule, instant, temporalClockAt(instant, schedule.timeZone));

describe('against Temporal, in every zone from 1970 to 2050', () => {
  it('[B38] a clock shows the same', () => {
    fc.assert(
      fc.property(moment, ({ zone, at }) => {
        expect(localTimeAt(at, zone)).toEqual(temporalClockAt(at, zone));
      }),
      { numRuns: 500 },
    );
  });

  it('[B38] any schedule says the same at any instant', () => {
    fc.assert(
      fc.property(scheduled, ({ schedule, at }) => {
        expect(supportStatusAt(schedule, at).isOnline).toBe(isOnlineByTemporal(schedule, at));
      }),
      { numRuns: 500 },
    );
  });

  it('[B18] nothing changes before the next change, and at it something does', () => {
    fc.assert(
      fc.property(
        scheduled,
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (given, parts) => {
          const { schedule, at } = given;
          const now = isOnlineByTemporal(schedule, at);
          const change = nextChange(schedule, at);
          const until = change ?? at + 20 * DAY_MS;
          for (const part of parts)
            expect(isOnlineByTemporal(schedule, at + Math.floor((until - at) * part))).toBe(now);
          if (change !== null) expect(isOnlineByTemporal(schedule, change)).toBe(!now);
          if (change !== null) expect(isOnlineByTemporal(schedule, change - 1)).toBe(now);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('[C18] the longest unavailability ends with the local day', () => {
    fc.assert(
      fc.property(scheduled, ({ schedule, at }) => {
        expect(at + longestUnavailabilityMs(schedule, at)).toBe(temporalEndOfDay(at, schedule.timeZone));
      }),
      { numRuns: 500 },
    );
  });

  it.each(makeClockChangeWindows())('[B18] finds the clock changes of $title', ({ zone, startsAt, endsAt }) => {
    const next = temporalClockChangeAfter(startsAt - 1, zone);
    const [change] = clockChangesBetween(startsAt, endsAt, zone);
    expect(change?.at ?? null).toBe(next !== null && next < endsAt ? next : null);
  });
});
