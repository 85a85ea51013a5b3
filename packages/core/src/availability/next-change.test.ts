import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextChange, nextClosingAt, nextOpeningAt } from './next-change.ts';
import { onlineIntervalsBetween } from './online-intervals.ts';
import { emptySupportSchedule, type DateOverride, type SupportSchedule } from './support-schedule.ts';
import { supportStatusAt } from './support-status.ts';
import { type ClockChangeWindow, makeClockChangeWindows, utc } from './testing/clock-change-windows.ts';
import { scheduleArbitrary } from './testing/schedule-arbitrary.ts';
import { isOnlineByOracle, MINUTE_MS } from './testing/wall-clock-oracle.ts';

const windows = makeClockChangeWindows();

const inParis = (parts: Partial<SupportSchedule>): SupportSchedule => ({
  ...emptySupportSchedule('Europe/Paris'),
  ...parts,
});

const everyDay = (from: number, to: number): SupportSchedule['weekly'] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }));

const override = (date: string, hours: DateOverride['hours'] = []): DateOverride => ({
  date,
  name: 'Holiday',
  recursYearly: false,
  hours,
});

describe('nextChange', () => {
  it.each([
    ['2024-06-03T06:00:00Z', '2024-06-03T07:00:00Z'],
    ['2024-06-03T06:59:59Z', '2024-06-03T07:00:00Z'],
    ['2024-06-03T07:00:00Z', '2024-06-03T15:00:00Z'],
    ['2024-06-03T15:00:00Z', '2024-06-10T07:00:00Z'],
    ['2024-03-25T16:00:00Z', '2024-04-01T07:00:00Z'],
  ])('[003-03] Monday 9 to 17 in Paris, from %s: %s', (from, change) => {
    const schedule = inParis({ weekly: [{ weekday: 1, from: 540, to: 1020 }] });
    expect(nextChange(schedule, utc(from))).toBe(utc(change));
  });

  it('[B18] at the clock change of Paris, ten seconds before it', () => {
    const schedule = inParis({ weekly: [{ weekday: 7, from: 180, to: 240 }] });
    expect(nextChange(schedule, utc('2024-03-31T00:59:50Z'))).toBe(utc('2024-03-31T01:00:00Z'));
    expect(nextChange(schedule, utc('2024-03-31T01:00:00Z'))).toBe(utc('2024-03-31T02:00:00Z'));
  });

  it('[B38] a skipped hour is passed over, to the same hour a week later', () => {
    const schedule = inParis({ weekly: [{ weekday: 7, from: 120, to: 180 }] });
    expect(nextChange(schedule, utc('2024-03-30T12:00:00Z'))).toBe(utc('2024-04-07T00:00:00Z'));
  });

  it('[B38] touching slots make no change, over midnight and over the end of the week neither', () => {
    const schedule = inParis({
      weekly: [
        { weekday: 7, from: 1200, to: 1440 },
        { weekday: 1, from: 0, to: 540 },
        { weekday: 1, from: 540, to: 600 },
      ],
    });
    expect(nextChange(schedule, utc('2024-06-02T18:00:00Z'))).toBe(utc('2024-06-03T08:00:00Z'));
  });

  it.each([
    ['always closed', inParis({})],
    ['always open', inParis({ weekly: everyDay(0, 1440) })],
    ['open by slots of 24 hours', inParis({ weekly: everyDay(600, 600) })],
    ['closed by a past override', inParis({ overrides: [override('2023-06-01', [{ from: 0, to: 60 }])] })],
  ])('is null where nothing ever changes: %s', (_, schedule) => {
    expect(nextChange(schedule, utc('2024-06-03T08:00:00Z'))).toBeNull();
    expect(nextOpeningAt(schedule, utc('2024-06-03T08:00:00Z'))).toBeNull();
    expect(nextClosingAt(schedule, utc('2024-06-03T08:00:00Z'))).toBeNull();
  });

  it('sees an override that is more than a year away', () => {
    const schedule = inParis({ weekly: everyDay(0, 1440), overrides: [override('2025-08-15')] });
    expect(nextChange(schedule, utc('2024-06-03T08:00:00Z'))).toBe(utc('2025-08-14T22:00:00Z'));
    expect(nextOpeningAt(schedule, utc('2024-06-03T08:00:00Z'))).toBe(utc('2025-08-15T22:00:00Z'));
  });

  it('sees the next 29 February, eight years away around a century without one', () => {
    const leapDay = { ...override('2024-02-29', [{ from: 540, to: 600 }]), recursYearly: true };
    const schedule = inParis({ timeZone: 'UTC', overrides: [leapDay] });
    expect(nextChange(schedule, utc('2024-03-01T00:00:00Z'))).toBe(utc('2028-02-29T09:00:00Z'));
    expect(nextChange(schedule, utc('2096-02-29T10:00:00Z'))).toBe(utc('2104-02-29T09:00:00Z'));
  });

  it('[003-08] an unavailability changes it at its own instants, to the millisecond', () => {
    const startsAt = utc('2024-06-03T08:10:07Z') + 123;
    const endsAt = startsAt + 5_000_001;
    const unavailability = { startsAt, endsAt, activatedBy: 'mem_01h455vb4pex5vsknk084sn02q' } as const;
    const schedule = inParis({ weekly: everyDay(540, 1020), unavailability });
    expect(nextChange(schedule, startsAt - 1)).toBe(startsAt);
    expect(nextChange(schedule, startsAt)).toBe(endsAt);
    expect(nextClosingAt(schedule, startsAt)).toBe(utc('2024-06-03T15:00:00Z'));
    expect(nextOpeningAt(schedule, startsAt - 1)).toBe(endsAt);
  });

  it('an unavailability outside the hours is no change, and one that meets their end does not open again', () => {
    const unavailable = (from: string, to: string): SupportSchedule =>
      inParis({
        weekly: everyDay(540, 1020),
        unavailability: { startsAt: utc(from), endsAt: utc(to), activatedBy: 'mem_01h455vb4pex5vsknk084sn02q' },
      });
    const evening = unavailable('2024-06-03T16:00:00Z', '2024-06-03T17:00:00Z');
    expect(nextChange(evening, utc('2024-06-03T16:00:00Z'))).toBe(utc('2024-06-04T07:00:00Z'));
    const afternoon = unavailable('2024-06-03T14:00:00Z', '2024-06-03T17:00:00Z');
    expect(nextChange(afternoon, utc('2024-06-03T14:30:00Z'))).toBe(utc('2024-06-04T07:00:00Z'));
  });
});

describe('nextOpeningAt and nextClosingAt', () => {
  const schedule = inParis({ weekly: everyDay(540, 1020) });

  it.each([
    ['2024-06-03T06:00:00Z', '2024-06-03T07:00:00Z', '2024-06-03T15:00:00Z'],
    ['2024-06-03T08:00:00Z', '2024-06-04T07:00:00Z', '2024-06-03T15:00:00Z'],
    ['2024-06-03T16:00:00Z', '2024-06-04T07:00:00Z', '2024-06-04T15:00:00Z'],
  ])('from %s: opens %s, closes %s', (from, opening, closing) => {
    expect(nextOpeningAt(schedule, utc(from))).toBe(utc(opening));
    expect(nextClosingAt(schedule, utc(from))).toBe(utc(closing));
  });
});

describe('against the wall clock', () => {
  const onlineMinutes = (schedule: SupportSchedule, window: ClockChangeWindow): boolean[] =>
    window.wallClock.map((shown, minute) => isOnlineByOracle(schedule, window.startsAt + minute * MINUTE_MS, shown));

  it.each(windows)('[B18] the next change of any schedule is the first minute that differs, $title', (window) => {
    fc.assert(
      fc.property(scheduleArbitrary(window), (schedule) => {
        const online = onlineMinutes(schedule, window);
        for (let minute = 0; minute < online.length; minute += 97) {
          const differing = online.findIndex((isOnline, later) => later > minute && isOnline !== online[minute]);
          const change = nextChange(schedule, window.startsAt + minute * MINUTE_MS) ?? Infinity;
          if (differing === -1) expect(change).toBeGreaterThanOrEqual(window.endsAt);
          else expect(change).toBe(window.startsAt + differing * MINUTE_MS);
        }
      }),
      { numRuns: 10 },
    );
  });

  it.each(windows)('[003-09] the online intervals of any schedule hold its online minutes, $title', (window) => {
    fc.assert(
      fc.property(scheduleArbitrary(window), (schedule) => {
        const drawn = window.wallClock.map(() => false);
        for (const { startsAt, endsAt } of onlineIntervalsBetween(schedule, window.startsAt, window.endsAt)) {
          expect(startsAt).toBeLessThan(endsAt);
          expect(endsAt).toBeLessThanOrEqual(window.endsAt);
          drawn.fill(true, (startsAt - window.startsAt) / MINUTE_MS, (endsAt - window.startsAt) / MINUTE_MS);
        }
        expect(drawn).toEqual(onlineMinutes(schedule, window));
      }),
      { numRuns: 10 },
    );
  });

  it('a change is after the instant, for any millisecond, and the answer before and at it differ', () => {
    fc.assert(
      fc.property(fc.constantFrom(...windows), fc.nat(), fc.context(), (window, offset, context) => {
        const instant = window.startsAt + (offset % (window.endsAt - window.startsAt));
        const [schedule] = fc.sample(scheduleArbitrary(window), { numRuns: 1, seed: offset });
        if (schedule === undefined) return;
        context.log(JSON.stringify(schedule));
        const change = nextChange(schedule, instant);
        if (change === null) return;
        expect(change).toBeGreaterThan(instant);
        expect(supportStatusAt(schedule, change - 1).isOnline).toBe(supportStatusAt(schedule, instant).isOnline);
        expect(supportStatusAt(schedule, change).isOnline).not.toBe(supportStatusAt(schedule, instant).isOnline);
      }),
      { numRuns: 500 },
    );
  });
});
