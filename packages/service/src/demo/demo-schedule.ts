import { emptySupportSchedule, type SupportSchedule, type WeeklySlot } from '@baton/core/availability/support-schedule';
import { MINUTES_PER_DAY } from '@baton/core/availability/time-range';
import { normaliseWeek } from '@baton/core/availability/weekly-template';
import { localTimeAt } from '@baton/core/availability/zone';
import type { Instant } from '@baton/core/clock';

const zone = 'Europe/Paris';
const officeDays = [1, 2, 3, 4, 5];
const office = { from: 9 * 60, to: 18 * 60 };
const longMinutes = 12 * 60;

/** Twelve hours from the full hour of `now`, in any week. */
const hoursFrom = (now: Instant): WeeklySlot => {
  const { weekday, minute } = localTimeAt(now, zone);
  const from = minute - (minute % 60);
  return { weekday, from, to: ((from + longMinutes - 1) % MINUTES_PER_DAY) + 1 };
};

/**
 * The demo shop's hours: Monday to Friday 9 to 18, and a slot that begins when the demo does, so that whoever tries it on
 * a Sunday or at night meets a person first, and the offline path by editing the week.
 */
export const demoSchedule = (now: Instant): SupportSchedule => ({
  ...emptySupportSchedule(zone),
  weekly: normaliseWeek([...officeDays.map((weekday) => ({ weekday, ...office })), hoursFrom(now)]),
});
