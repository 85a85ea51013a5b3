import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySupportSchedule, type DateOverride, type SupportSchedule } from './support-schedule.ts';
import { supportStatusAt } from './support-status.ts';
import { supportVerdictAt } from './support-verdict.ts';
import { makeClockChangeWindows, utc } from './testing/clock-change-windows.ts';
import { scheduleArbitrary } from './testing/schedule-arbitrary.ts';
import { isOnlineByOracle, MINUTE_MS } from './testing/wall-clock-oracle.ts';

const windows = makeClockChangeWindows();
const nineToFive = { weekday: 1, from: 540, to: 1020 };
const night = { weekday: 6, from: 1320, to: 240 };
const closed: DateOverride = { date: '2024-12-25', name: 'Christmas', recursYearly: true, hours: [] };

const inParis = (parts: Partial<SupportSchedule>): SupportSchedule => ({
  ...emptySupportSchedule('Europe/Paris'),
  ...parts,
});

const isOnlineAt = (schedule: SupportSchedule, text: string): boolean => supportStatusAt(schedule, utc(text)).isOnline;

describe('the week', () => {
  it.each([
    ['2024-06-03T06:59:59Z', false],
    ['2024-06-03T07:00:00Z', true],
    ['2024-06-03T14:59:59Z', true],
    ['2024-06-03T15:00:00Z', false],
    ['2024-06-04T08:00:00Z', false],
    ['2024-12-02T07:59:59Z', false],
    ['2024-12-02T08:00:00Z', true],
    ['2031-03-03T08:00:00Z', true],
  ])(
    '[003-03] Monday 9 to 17 in Paris holds every week, from its first minute to before its last: %s',
    (at, isOnline) => {
      expect(isOnlineAt(inParis({ weekly: [nineToFive] }), at)).toBe(isOnline);
    },
  );

  it.each([
    ['2024-06-01T19:59:00Z', false],
    ['2024-06-01T20:00:00Z', true],
    ['2024-06-02T01:59:00Z', true],
    ['2024-06-02T02:00:00Z', false],
    ['2024-06-01T00:00:00Z', false],
  ])('[003-06] a slot runs over midnight: %s', (at, isOnline) => {
    expect(isOnlineAt(inParis({ weekly: [night] }), at)).toBe(isOnline);
  });

  it('[003-06] a Sunday slot runs on into Monday, and `to = from` is 24 hours', () => {
    const schedule = inParis({ weekly: [{ weekday: 7, from: 600, to: 600 }] });
    expect(isOnlineAt(schedule, '2024-06-02T07:59:00Z')).toBe(false);
    expect(isOnlineAt(schedule, '2024-06-02T08:00:00Z')).toBe(true);
    expect(isOnlineAt(schedule, '2024-06-03T07:59:00Z')).toBe(true);
    expect(isOnlineAt(schedule, '2024-06-03T08:00:00Z')).toBe(false);
  });

  it('[003-13] says which slot, or that there are hours but not now, or that there are none', () => {
    const schedule = inParis({ weekly: [nineToFive] });
    expect(supportStatusAt(schedule, utc('2024-06-03T08:00:00Z'))).toEqual({
      isOnline: true,
      reason: { kind: 'slot', slot: nineToFive },
      until: utc('2024-06-03T15:00:00Z'),
    });
    expect(supportStatusAt(schedule, utc('2024-06-03T20:00:00Z')).reason).toEqual({ kind: 'outside-hours' });
    expect(supportStatusAt(inParis({}), 0)).toEqual({ isOnline: false, reason: { kind: 'no-hours' }, until: null });
    expect(supportStatusAt(inParis({ overrides: [closed] }), 0).reason).toEqual({ kind: 'no-hours' });
  });
});

describe('clock changes', () => {
  const at = (weekday: number, from: number, to: number): SupportSchedule =>
    inParis({ weekly: [{ weekday, from, to }] });

  it('[B18] a slot that begins at the skipped hour opens at the clock change', () => {
    expect(isOnlineAt(at(7, 120, 300), '2024-03-31T00:59:59Z')).toBe(false);
    expect(isOnlineAt(at(7, 120, 300), '2024-03-31T01:00:00Z')).toBe(true);
  });

  it('[B38] a skipped hour is never online', () => {
    for (let minute = 0; minute < 1440; minute += 1) {
      const instant = utc('2024-03-30T23:00:00Z') + minute * MINUTE_MS;
      expect(supportStatusAt(at(7, 120, 180), instant).isOnline).toBe(false);
    }
  });

  it('[B38] a repeated hour counts both times', () => {
    const schedule = at(7, 150, 180);
    expect(isOnlineAt(schedule, '2024-10-27T00:29:59Z')).toBe(false);
    expect(isOnlineAt(schedule, '2024-10-27T00:30:00Z')).toBe(true);
    expect(isOnlineAt(schedule, '2024-10-27T01:00:00Z')).toBe(false);
    expect(isOnlineAt(schedule, '2024-10-27T01:30:00Z')).toBe(true);
    expect(isOnlineAt(schedule, '2024-10-27T02:00:00Z')).toBe(false);
  });

  it('[B38] a Friday that never was opens nothing, and what ran on from it into Saturday holds', () => {
    const schedule = { ...at(5, 1320, 120), timeZone: 'Pacific/Apia' };
    expect(isOnlineAt(schedule, '2011-12-30T09:59:59Z')).toBe(false);
    expect(isOnlineAt(schedule, '2011-12-30T10:00:00Z')).toBe(true);
    expect(isOnlineAt(schedule, '2011-12-30T12:00:00Z')).toBe(false);
  });
});

describe('date overrides', () => {
  const week = [{ weekday: 2, from: 1320, to: 120 }, { weekday: 3, from: 1320, to: 120 }, nineToFive];

  it('[003-03] own the whole local date, also against what runs over from the day before', () => {
    const schedule = inParis({ weekly: week, overrides: [closed] });
    expect(isOnlineAt(schedule, '2024-12-24T22:59:00Z')).toBe(true);
    expect(supportStatusAt(schedule, utc('2024-12-24T23:00:00Z'))).toEqual({
      isOnline: false,
      reason: { kind: 'override', date: '2024-12-25', name: 'Christmas', hours: null },
      until: utc('2024-12-25T23:00:00Z'),
    });
    expect(isOnlineAt(schedule, '2024-12-25T22:30:00Z')).toBe(false);
    expect(isOnlineAt(schedule, '2024-12-25T23:00:00Z')).toBe(true);
  });

  it('[003-03] open a day that the week leaves closed', () => {
    const open = {
      ...closed,
      hours: [
        { from: 600, to: 660 },
        { from: 1380, to: 1440 },
      ],
    };
    const schedule = inParis({ overrides: [open] });
    expect(supportStatusAt(schedule, utc('2025-12-25T09:30:00Z'))).toEqual({
      isOnline: true,
      reason: { kind: 'override', date: '2025-12-25', name: 'Christmas', hours: { from: 600, to: 660 } },
      until: utc('2025-12-25T10:00:00Z'),
    });
    expect(isOnlineAt(schedule, '2025-12-25T10:00:00Z')).toBe(false);
    expect(isOnlineAt(schedule, '2025-12-25T22:59:00Z')).toBe(true);
    expect(isOnlineAt(schedule, '2025-12-25T23:00:00Z')).toBe(false);
    expect(supportStatusAt(schedule, utc('2025-12-26T12:00:00Z')).reason).toEqual({ kind: 'outside-hours' });
  });

  it('recur from their first date on, on 29 February in leap years only', () => {
    const leapDay = { ...closed, date: '2024-02-29', hours: [{ from: 0, to: 1440 }] };
    const schedule = inParis({ overrides: [leapDay] });
    const openDays = ['2020-02-29', '2024-02-29', '2025-02-28', '2025-03-01', '2028-02-29'].filter((date) =>
      isOnlineAt(schedule, `${date}T12:00:00Z`),
    );
    expect(openDays).toEqual(['2024-02-29', '2028-02-29']);
  });
});

describe('temporary unavailability', () => {
  const unavailability = {
    startsAt: utc('2024-06-03T08:00:00Z'),
    endsAt: utc('2024-06-03T09:00:00Z'),
    activatedBy: 'mem_01h455vb4pex5vsknk084sn02q',
  } as const;
  const schedule = inParis({ weekly: [nineToFive], unavailability });

  it('[003-07] is offline while it lasts, and [B38] ends by itself', () => {
    expect(isOnlineAt(schedule, '2024-06-03T07:59:59Z')).toBe(true);
    expect(supportStatusAt(schedule, utc('2024-06-03T08:00:00Z'))).toEqual({
      isOnline: false,
      reason: { kind: 'unavailability', endsAt: unavailability.endsAt },
      until: unavailability.endsAt,
    });
    expect(isOnlineAt(schedule, '2024-06-03T08:59:59Z')).toBe(false);
    expect(isOnlineAt(schedule, '2024-06-03T09:00:00Z')).toBe(true);
  });

  it('[003-10] is the reason that is named, whatever the hours', () => {
    const withoutHours = { ...schedule, weekly: [] };
    expect(supportStatusAt(withoutHours, unavailability.startsAt).reason.kind).toBe('unavailability');
    expect(supportStatusAt(withoutHours, unavailability.endsAt).reason.kind).toBe('no-hours');
  });
});

describe('against the wall clock', () => {
  it.each(windows)('[B38] any schedule, minute by minute, $title', (window) => {
    fc.assert(
      fc.property(scheduleArbitrary(window), (schedule) => {
        const wrong = window.wallClock.findIndex((shown, minute) => {
          const instant = window.startsAt + minute * MINUTE_MS;
          return supportVerdictAt(schedule, instant).isOnline !== isOnlineByOracle(schedule, instant, shown);
        });
        expect(wrong).toBe(-1);
      }),
      { numRuns: 12 },
    );
  });
});
