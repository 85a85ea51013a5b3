/** Instants as clocks of a zone show them, in the studio's words. */
import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { dateOfDayNumber, dayNumberOf, weekdayOfDayNumber } from '@baton/core/availability/civil-date';
import { instantOfLocal, localTimeAt } from '@baton/core/availability/zone';
import { wallTime } from '../../lib/durations.ts';

const minuteMs = 60_000;
const shortDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** The zone of this browser. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `Paris`, for a zone such as `Europe/Paris`. */
export const zoneCity = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** `14:05` in a zone. */
export const timeIn = (instant: number, zone: string): string => wallTime(localTimeAt(instant, zone).minute);

/** `Mon 14:05` in a zone. */
export const dayAndTimeIn = (instant: number, zone: string): string => {
  const { weekday, minute } = localTimeAt(instant, zone);
  return `${shortDays[weekday - 1] ?? ''} ${wallTime(minute)}`;
};

/** The date `YYYY-MM-DD` of a weekday in the week (Monday to Sunday) in which `date` lies. */
const dateOfWeekday = (date: string, weekday: number): string => {
  const today = dayNumberOf(date);
  return dateOfDayNumber(today + weekday - weekdayOfDayNumber(today));
};

/** Whether clocks of two zones differ now. */
export const differAt = (instant: number, zone: string, other: string): boolean => {
  const [a, b] = [localTimeAt(instant, zone), localTimeAt(instant, other)];
  return a.date !== b.date || a.minute !== b.minute;
};

/** The hours of a slot this week, `Mon 03:00 – 06:00`, in another zone than the bot's. */
export const slotTimesIn = (
  slot: WeeklySlot,
  zones: { readonly bot: string; readonly own: string },
  now: number,
): string => {
  const date = dateOfWeekday(localTimeAt(now, zones.bot).date, slot.weekday);
  const startsAt = instantOfLocal(date, slot.from, zones.bot);
  const endDate = slot.to <= slot.from ? dateOfDayNumber(dayNumberOf(date) + 1) : date;
  const endsAt = instantOfLocal(endDate, slot.to, zones.bot);
  const isSameDay = localTimeAt(startsAt, zones.own).date === localTimeAt(endsAt - minuteMs, zones.own).date;
  return `${dayAndTimeIn(startsAt, zones.own)}–${isSameDay ? timeIn(endsAt, zones.own) : dayAndTimeIn(endsAt, zones.own)}`;
};
