import type { WeeklySlot } from '@baton/core/availability/support-schedule';
import { slotMinutes } from '@baton/core/availability/weekly-template';
import { wallTime } from '../../../lib/durations.ts';
import { weekdayName } from '../weekday-names.ts';

/** `1 h 30 min`. */
export const minutesInWords = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
};

/** `09:00–12:00`. */
export const slotTimes = ({ from, to }: Pick<WeeklySlot, 'from' | 'to'>): string => `${wallTime(from)}–${wallTime(to)}`;

/** `Monday 22:00 to Tuesday 02:00, 4 h`. */
export const slotWords = (slot: WeeklySlot): string => {
  const isOvernight = slot.to <= slot.from;
  const end = isOvernight ? `${weekdayName((slot.weekday % 7) + 1)} ` : '';
  return `${weekdayName(slot.weekday)} ${wallTime(slot.from)} to ${end}${wallTime(slot.to)}, ${minutesInWords(slotMinutes(slot))}`;
};
