import { weekdays } from '../weekday-names.ts';

/** Regions that begin their week on Sunday, for browsers that do not say so themselves. */
const sundayFirst = new Set('US CA MX BR AR CO PE VE JP KR TW HK IN IL PH TH ZA SG ID'.split(' '));

const hasFirstDay = (value: unknown): value is { readonly firstDay: number } =>
  typeof value === 'object' && value !== null && 'firstDay' in value && typeof value.firstDay === 'number';

const firstDayOf = (locale: Intl.Locale): number => {
  if ('getWeekInfo' in locale && typeof locale.getWeekInfo === 'function') {
    const info: unknown = locale.getWeekInfo();
    if (hasFirstDay(info)) return info.firstDay;
  }
  return sundayFirst.has(locale.maximize().region ?? '') ? 7 : 1;
};

/** The seven ISO weekdays in the order in which people of a locale (`en-GB`) read a week: Monday, Sunday or Saturday first. */
export const weekdaysFor = (locale: string): number[] => {
  const first = firstDayOf(new Intl.Locale(locale));
  return [...weekdays.filter((weekday) => weekday >= first), ...weekdays.filter((weekday) => weekday < first)];
};
