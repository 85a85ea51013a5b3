import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockChangesBetween, endOfLocalDay, instantOfLocal, isZone, localTimeAt } from './zone.ts';
import { makeClockChangeWindows, utc } from './testing/clock-change-windows.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, wallClockAt } from './testing/wall-clock-oracle.ts';

const windows = makeClockChangeWindows();

const keyOf = ({ date, minute }: { date: string; minute: number }): string =>
  `${date} ${String(minute).padStart(4, '0')}`;

describe('localTimeAt', () => {
  it.each(windows)('[B18] shows what a clock shows, minute by minute, $title', ({ zone, startsAt, wallClock }) => {
    const shown = wallClock.map((_, minute) => localTimeAt(startsAt + minute * MINUTE_MS, zone));
    expect(shown).toEqual(wallClock);
  });

  it('shows what a clock shows in every zone from 1970 to 2050', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instant = fc.integer({ min: 0, max: utc('2050-01-01T00:00:00Z') });
    fc.assert(
      fc.property(zone, instant, (name, at) => {
        expect(localTimeAt(at, name)).toEqual(wallClockAt(at, name));
      }),
      { numRuns: 1000 },
    );
  });

  it('throws for a zone that does not exist and for what is no instant', () => {
    expect(() => localTimeAt(0, 'Europe/Atlantis')).toThrow(RangeError);
    expect(() => localTimeAt(Number.NaN, 'Europe/Paris')).toThrow(RangeError);
    expect(() => localTimeAt(9e15, 'Europe/Paris')).toThrow(RangeError);
  });
});

describe('isZone', () => {
  it.each(['Europe/Paris', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'])('knows %s', (name) => {
    expect(isZone(name)).toBe(true);
  });

  it.each(['', 'Paris', '+02:00', '-0300', 'Europe/Paris ', 'Europe/Atlantis', 'local', '__proto__'])(
    'does not know "%s"',
    (name) => {
      expect(isZone(name)).toBe(false);
    },
  );
});

describe('endOfLocalDay', () => {
  it.each(windows)('[C18] is the first minute with another date, $title', ({ zone, startsAt, wallClock }) => {
    const changes = wallClock.flatMap((shown, minute) => (shown.date === wallClock[minute - 1]?.date ? [] : [minute]));
    for (const minute of wallClock.keys()) {
      const end = changes.find((change) => change > minute);
      if (end === undefined || minute % 7 !== 0) continue;
      expect(endOfLocalDay(startsAt + minute * MINUTE_MS + 1, zone)).toBe(startsAt + end * MINUTE_MS);
    }
  });

  it.each([
    ['2024-03-31T00:30:00Z', 'Europe/Paris', 21.5],
    ['2024-03-30T23:00:00Z', 'Europe/Paris', 23],
    ['2024-10-26T22:00:00Z', 'Europe/Paris', 25],
    ['2024-06-01T22:00:00Z', 'Europe/Paris', 24],
    ['2024-04-06T13:00:00Z', 'Australia/Lord_Howe', 24.5],
    ['2018-11-04T03:00:00Z', 'America/Sao_Paulo', 23],
    ['2011-12-29T10:00:00Z', 'Pacific/Apia', 24],
  ])('[C18] from %s in %s the day lasts %d hours', (instant, zone, hours) => {
    expect(endOfLocalDay(utc(instant), zone) - utc(instant)).toBe(hours * HOUR_MS);
  });
});

describe('instantOfLocal', () => {
  it.each(windows)('is the first instant that shows a local time or a later one, $title', (window) => {
    const shown = window.wallClock.map(keyOf);
    const date = window.wallClock[window.wallClock.length / 2]?.date ?? '';
    let first = 0;
    for (let minute = 0; minute < 1440; minute += 1) {
      const asked = keyOf({ date, minute });
      while ((shown[first] ?? asked) < asked) first += 1;
      expect(instantOfLocal(date, minute, window.zone)).toBe(window.startsAt + first * MINUTE_MS);
    }
  });

  it('takes the first of a repeated hour, the clock change for a skipped one, and 24:00', () => {
    expect(instantOfLocal('2024-10-27', 150, 'Europe/Paris')).toBe(utc('2024-10-27T00:30:00Z'));
    expect(instantOfLocal('2024-03-31', 150, 'Europe/Paris')).toBe(utc('2024-03-31T01:00:00Z'));
    expect(instantOfLocal('2011-12-30', 600, 'Pacific/Apia')).toBe(utc('2011-12-30T10:00:00Z'));
    expect(instantOfLocal('2024-07-01', 1440, 'Europe/Paris')).toBe(utc('2024-07-01T22:00:00Z'));
  });
});

describe('clockChangesBetween', () => {
  it('[B18] lists the changes of a year at their second', () => {
    expect(clockChangesBetween(utc('2024-01-01T00:00:00Z'), utc('2025-01-01T00:00:00Z'), 'Europe/Paris')).toEqual([
      { at: utc('2024-03-31T01:00:00Z'), offsetBeforeMs: HOUR_MS, offsetAfterMs: 2 * HOUR_MS },
      { at: utc('2024-10-27T01:00:00Z'), offsetBeforeMs: 2 * HOUR_MS, offsetAfterMs: HOUR_MS },
    ]);
  });

  it('holds a change at its first instant and not one at its end', () => {
    const at = utc('2024-03-31T01:00:00Z');
    expect(clockChangesBetween(at, at + 1, 'Europe/Paris')).toHaveLength(1);
    expect(clockChangesBetween(at - DAY_MS, at, 'Europe/Paris')).toEqual([]);
    expect(clockChangesBetween(at - DAY_MS, at + DAY_MS, 'Asia/Kolkata')).toEqual([]);
  });

  it.each([
    ['Africa/Casablanca', 2],
    ['Africa/Cairo', 2],
    ['Asia/Tokyo', 0],
  ])('finds the changes of %s in 2024', (zone, count) => {
    expect(clockChangesBetween(utc('2024-01-01T00:00:00Z'), utc('2025-01-01T00:00:00Z'), zone)).toHaveLength(count);
  });
});
