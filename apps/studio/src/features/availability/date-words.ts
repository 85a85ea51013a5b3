import { dayNumberOf, weekdayOfDayNumber } from '@baton/core/availability/civil-date';
import { weekdayName } from './weekday-names.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `23 Nov`, of a date `YYYY-MM-DD`. */
export const shortDate = (date: string): string =>
  `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}`;

/** `Mon 23 Nov 2026`. */
export const fullDate = (date: string): string =>
  `${weekdayName(weekdayOfDayNumber(dayNumberOf(date))).slice(0, 3)} ${shortDate(date)} ${date.slice(0, 4)}`;
