import { supportScheduleSchema } from '@baton/core/availability/support-schedule';
import { supportStatusAt } from '@baton/core/availability/support-status';
import { expect, it } from 'vitest';
import { demoSchedule } from './demo-schedule.ts';

const hourMs = 60 * 60_000;
const mondayMidnight = Date.UTC(2026, 10, 23);
const everyHour = Array.from({ length: 7 * 24 }, (_, hour) => mondayMidnight + hour * hourMs + 37 * 60_000);

it('has support online when the demo begins and for 11 hours more, at every hour of the week', () => {
  for (const begun of everyHour) {
    const schedule = supportScheduleSchema.parse(demoSchedule(begun));
    expect(supportStatusAt(schedule, begun).isOnline).toBe(true);
    expect(supportStatusAt(schedule, begun + 11 * hourMs).isOnline).toBe(true);
  }
});

it('keeps the hours of a shop besides', () => {
  const sundayNight = Date.UTC(2026, 10, 22, 23);
  const schedule = demoSchedule(sundayNight);
  const mondayAt = (hour: number) => supportStatusAt(schedule, Date.UTC(2026, 10, 30, hour - 1)).isOnline;
  expect([mondayAt(13), mondayAt(17), mondayAt(19)]).toEqual([true, true, false]);
});
