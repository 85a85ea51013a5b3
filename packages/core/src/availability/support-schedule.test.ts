import { describe, expect, it } from 'vitest';
import { emptySupportSchedule, parseSupportSchedule } from './support-schedule.ts';

const schedule = {
  schemaVersion: 1,
  timeZone: 'Europe/Paris',
  weekly: [
    { weekday: 1, from: 0, to: 1440 },
    { weekday: 7, from: 1439, to: 1 },
  ],
  overrides: [{ date: '2024-02-29', name: 'Leap day', recursYearly: true, hours: [{ from: 0, to: 1440 }] }],
  unavailability: { startsAt: 1, endsAt: 2, activatedBy: 'mem_01h455vb4pex5vsknk084sn02q' },
};

const [override] = schedule.overrides;

describe('parseSupportSchedule', () => {
  it('[003-04] reads the one schedule of a bot as it stands', () => {
    expect(parseSupportSchedule(schedule)).toEqual({ ok: true, value: schedule });
    expect(parseSupportSchedule(emptySupportSchedule('UTC'))).toMatchObject({ ok: true });
  });

  it.each([
    ['timeZone', { timeZone: 'Europe/Atlantis' }],
    ['timeZone', { timeZone: '+02:00' }],
    ['schemaVersion', { schemaVersion: 2 }],
    ['weekly.0.weekday', { weekly: [{ weekday: 0, from: 0, to: 60 }] }],
    ['weekly.0.weekday', { weekly: [{ weekday: 8, from: 0, to: 60 }] }],
    ['weekly.0.from', { weekly: [{ weekday: 1, from: 1440, to: 60 }] }],
    ['weekly.0.from', { weekly: [{ weekday: 1, from: 9.5, to: 60 }] }],
    [
      'weekly.1.to',
      {
        weekly: [
          { weekday: 1, from: 0, to: 60 },
          { weekday: 1, from: 0, to: 0 },
        ],
      },
    ],
    ['weekly.0.to', { weekly: [{ weekday: 1, from: 0, to: 1441 }] }],
    ['overrides.0.date', { overrides: [{ ...override, date: '2023-02-29' }] }],
    ['overrides.0.hours.0.to', { overrides: [{ ...override, hours: [{ from: 1320, to: 120 }] }] }],
    ['overrides.0.hours.0.to', { overrides: [{ ...override, hours: [{ from: 600, to: 600 }] }] }],
    ['overrides.1.date', { overrides: [override, override] }],
    ['overrides.1.date', { overrides: [override, { ...override, date: '2028-02-29' }] }],
    ['unavailability.endsAt', { unavailability: { ...schedule.unavailability, endsAt: 1 } }],
    ['unavailability.activatedBy', { unavailability: { ...schedule.unavailability, activatedBy: 'someone' } }],
  ])('names the field that is wrong: %s', (field, wrong) => {
    expect(parseSupportSchedule({ ...schedule, ...wrong })).toMatchObject({
      ok: false,
      error: { code: 'support_schedule_invalid', field },
    });
  });

  it('[B54] refuses fields that it does not know', () => {
    expect(parseSupportSchedule({ ...schedule, isOnline: true })).toMatchObject({ ok: false });
    expect(parseSupportSchedule('__proto__')).toMatchObject({ ok: false, error: { field: '' } });
  });
});
