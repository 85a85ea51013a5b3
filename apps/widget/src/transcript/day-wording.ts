import { now } from '../clock.ts';

/** Words a day in the reader's own zone: "Today", else "Monday, 3 March". */
export const dayWording = (locale: string, today: string): ((at: number) => string) => {
  const words = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const current = words.format(now());
  return (at) => {
    const day = words.format(at);
    return day === current ? today : day;
  };
};
