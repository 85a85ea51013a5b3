/** ISO weekdays 1 (Monday) to 7 in words. */
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export const weekdayName = (weekday: number): string => weekdayNames[weekday - 1] ?? '';
