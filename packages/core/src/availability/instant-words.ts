/**
 * An instant ahead as one says it to a visitor: "in 20 minutes", "today 17:00", "tomorrow 9:00", "Monday 9:00". Words of
 * every language come from `Intl`, which reads no clock here: it is given whole dates and numbers.
 */
import type { Instant } from '../clock.ts';
import { dayNumberOf } from './civil-date.ts';
import { isZone, localTimeAt, type LocalTime } from './zone.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const KEPT_LANGUAGES = 100;

interface Words {
  readonly relative: Intl.RelativeTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
  readonly date: Intl.DateTimeFormat;
  readonly dateAndYear: Intl.DateTimeFormat;
}

const knownWords = new Map<string, Words>();

/** Day before month, as in the rest of the product's English. */
const tagOf = (language: string): string => (language.toLowerCase() === 'en' ? 'en-GB' : language);

const makeWords = (tag: string): Words => {
  const ofDate = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  return {
    relative: new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }),
    weekday: ofDate({ weekday: 'long' }),
    date: ofDate({ day: 'numeric', month: 'long' }),
    dateAndYear: ofDate({ day: 'numeric', month: 'long', year: 'numeric' }),
  };
};

/** Words of a BCP 47 tag; English for what is none. */
const wordsOf = (language: string): Words => {
  const known = knownWords.get(language);
  if (known !== undefined) return known;
  if (knownWords.size >= KEPT_LANGUAGES) knownWords.clear();
  let words: Words;
  try {
    words = makeWords(tagOf(language));
  } catch {
    words = makeWords('en-GB');
  }
  knownWords.set(language, words);
  return words;
};

const timeOf = ({ minute }: LocalTime): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

const dayOf = (then: LocalTime, today: LocalTime, words: Words): string => {
  const dayNumber = dayNumberOf(then.date);
  const days = dayNumber - dayNumberOf(today.date);
  if (days <= 1) return words.relative.format(days, 'day');
  if (days < 7) return words.weekday.format(dayNumber * DAY_MS);
  const isThisYear = then.date.slice(0, 4) === today.date.slice(0, 4);
  return (isThisYear ? words.date : words.dateAndYear).format(dayNumber * DAY_MS);
};

/** Who is spoken to, when, and by whose clock. */
export interface Listener {
  readonly now: Instant;
  readonly timeZone: string;
  /** A BCP 47 tag. */
  readonly language: string;
}

/**
 * `instant`, which is not before `now`, in the words of the language and on the clock of the zone: within the hour as
 * minutes, rounded up; within a week by its day; later by its date.
 */
export const instantInWords = (instant: Instant, { now, timeZone, language }: Listener): string => {
  const words = wordsOf(language);
  const minutes = Math.max(1, Math.ceil((instant - now) / MINUTE_MS));
  if (minutes < 60) return words.relative.format(minutes, 'minute');
  const then = localTimeAt(instant, timeZone);
  return `${dayOf(then, localTimeAt(now, timeZone), words)} ${timeOf(then)}`;
};

/** `2024-03-31 02:30 (Europe/Paris)`, for a trace; by UTC in a zone that this machine does not know. */
export const instantOnClock = (instant: Instant, timeZone: string): string => {
  const zone = isZone(timeZone) ? timeZone : 'UTC';
  const shown = localTimeAt(instant, zone);
  return `${shown.date} ${timeOf(shown).padStart(5, '0')} (${zone})`;
};
