import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySupportSchedule, parseSupportSchedule } from './support-schedule.ts';
import { makeClockChangeWindows, utc } from './testing/clock-change-windows.ts';
import { HOUR_MS, MINUTE_MS } from './testing/wall-clock-oracle.ts';
import {
  activateUnavailability,
  endUnavailability,
  longestUnavailabilityMs,
  unavailabilityAt,
  validateUnavailability,
} from './unavailability.ts';

const memberId = 'mem_01h455vb4pex5vsknk084sn02q';
const paris = emptySupportSchedule('Europe/Paris');

describe('validateUnavailability', () => {
  it.each([
    ['a day of 24 hours', 'Europe/Paris', '2024-06-02T22:00:00Z', 24],
    ['its last hour', 'Europe/Paris', '2024-06-03T21:00:00Z', 1],
    ['a day of 23 hours', 'Europe/Paris', '2024-03-30T23:00:00Z', 23],
    ['a day of 25 hours', 'Europe/Paris', '2024-10-26T22:00:00Z', 25],
    ['a day of 24 and a half hours', 'Australia/Lord_Howe', '2024-04-06T13:00:00Z', 24.5],
    ['a day of 22 hours', 'Antarctica/Troll', '2024-03-31T00:00:00Z', 22],
    ['a day before one that never was', 'Pacific/Apia', '2011-12-29T10:00:00Z', 24],
    ['the day of the zone, not of UTC', 'Pacific/Auckland', '2024-06-03T11:30:00Z', 0.5],
  ])('[003-11] [C18] may last to the end of %s and not a millisecond longer', (_, zone, now, hours) => {
    const schedule = emptySupportSchedule(zone);
    const longestMs = hours * HOUR_MS;
    const startsAt = utc(now);
    expect(validateUnavailability(schedule, startsAt, longestMs)).toEqual({
      ok: true,
      value: { startsAt, endsAt: startsAt + longestMs },
    });
    expect(validateUnavailability(schedule, startsAt, longestMs + 1)).toEqual({
      ok: false,
      error: { code: 'unavailability_too_long', longestMs },
    });
  });

  it.each([0, -1, MINUTE_MS - 1, Number.NaN, -Infinity])('[003-08] refuses %d ms as too short', (durationMs) => {
    expect(validateUnavailability(paris, utc('2024-06-03T08:00:00Z'), durationMs)).toEqual({
      ok: false,
      error: { code: 'unavailability_too_short', shortestMs: MINUTE_MS },
    });
  });

  it('[003-11] refuses an endless one, and in the last minute of the day allows what is left of it', () => {
    const now = utc('2024-06-03T21:59:30Z');
    expect(validateUnavailability(paris, now, Infinity)).toMatchObject({ error: { longestMs: 30_000 } });
    expect(validateUnavailability(paris, now, MINUTE_MS)).toMatchObject({ error: { longestMs: 30_000 } });
    expect(validateUnavailability(paris, now, 30_000)).toMatchObject({ ok: true });
    expect(validateUnavailability(paris, now, 29_999)).toMatchObject({ error: { shortestMs: 30_000 } });
  });

  it.each(makeClockChangeWindows())('[B38] the longest ends where the date changes, $title', (window) => {
    const schedule = emptySupportSchedule(window.zone);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: window.wallClock.length / 2 }), (minute) => {
        const today = window.wallClock[minute]?.date;
        const end = window.wallClock.findIndex((shown, later) => later > minute && shown.date !== today);
        const longestMs = longestUnavailabilityMs(schedule, window.startsAt + minute * MINUTE_MS);
        expect(longestMs).toBe((end - minute) * MINUTE_MS);
      }),
    );
  });
});

describe('a temporary unavailability', () => {
  const now = utc('2024-06-03T08:00:00Z');
  const activated = activateUnavailability(paris, { now, durationMs: HOUR_MS, activatedBy: memberId });

  it('[003-08] begins now, and says who activated it', () => {
    const unavailability = { startsAt: now, endsAt: now + HOUR_MS, activatedBy: memberId };
    expect(activated).toEqual({ ok: true, value: { ...paris, unavailability } });
    expect(parseSupportSchedule(activated.ok ? activated.value : null)).toEqual(activated);
  });

  it('[003-11] is refused with the longest that is allowed', () => {
    const refused = activateUnavailability(paris, { now, durationMs: 15 * HOUR_MS, activatedBy: memberId });
    expect(refused).toEqual({ ok: false, error: { code: 'unavailability_too_long', longestMs: 14 * HOUR_MS } });
  });

  it('[003-10] [B38] ends by itself, or by End now', () => {
    const schedule = activated.ok ? activated.value : paris;
    expect(unavailabilityAt(schedule, now - 1)).toBeNull();
    expect(unavailabilityAt(schedule, now)).toEqual(schedule.unavailability);
    expect(unavailabilityAt(schedule, now + HOUR_MS - 1)).toEqual(schedule.unavailability);
    expect(unavailabilityAt(schedule, now + HOUR_MS)).toBeNull();
    expect(endUnavailability(schedule)).toEqual(paris);
  });

  it('[003-08] takes the place of one that is active', () => {
    const schedule = activated.ok ? activated.value : paris;
    const again = activateUnavailability(schedule, { now: now + 1, durationMs: MINUTE_MS, activatedBy: memberId });
    expect(again).toMatchObject({ value: { unavailability: { startsAt: now + 1, endsAt: now + 1 + MINUTE_MS } } });
  });
});
