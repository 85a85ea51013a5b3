import { describe, expect, it } from 'vitest';
import { instantInWords, instantOnClock } from './instant-words.ts';
import { utc } from './testing/clock-change-windows.ts';

/** A Friday, 10:00 in Paris. */
const now = utc('2024-03-29T09:00:00Z');

const inWords = (text: string, language: string, timeZone = 'Europe/Paris'): string =>
  instantInWords(utc(text), { now, timeZone, language });

describe('instantInWords', () => {
  it.each([
    ['2024-03-29T09:00:01Z', 'in 1 minute', 'dans 1 minute'],
    ['2024-03-29T09:19:30Z', 'in 20 minutes', 'dans 20 minutes'],
    ['2024-03-29T09:59:00Z', 'in 59 minutes', 'dans 59 minutes'],
    ['2024-03-29T10:00:00Z', 'today 11:00', 'aujourd’hui 11:00'],
    ['2024-03-30T08:00:00Z', 'tomorrow 9:00', 'demain 9:00'],
    ['2024-04-01T07:05:00Z', 'Monday 9:05', 'lundi 9:05'],
    ['2024-04-04T22:00:00Z', '5 April 0:00', '5 avril 0:00'],
    ['2025-01-06T08:00:00Z', '6 January 2025 9:00', '6 janvier 2025 9:00'],
  ])('says %s as "%s" and "%s", over a clock change too', (text, english, french) => {
    expect(inWords(text, 'en')).toBe(english);
    expect(inWords(text, 'fr')).toBe(french);
  });

  it('is by the clock of the zone: there it may be tomorrow already', () => {
    expect(inWords('2024-03-29T15:30:00Z', 'en', 'Asia/Tokyo')).toBe('tomorrow 0:30');
    expect(inWords('2024-03-29T15:30:00Z', 'en', 'America/New_York')).toBe('today 11:30');
  });

  it('knows other languages, and speaks English where a tag is none', () => {
    expect(inWords('2024-04-01T07:00:00Z', 'de')).toBe('Montag 9:00');
    expect(inWords('2024-04-01T07:00:00Z', 'pt-BR')).toBe('segunda-feira 9:00');
    expect(inWords('2024-04-01T07:00:00Z', '%%')).toBe('Monday 9:00');
  });
});

describe('instantOnClock', () => {
  it('shows date, time and zone', () => {
    expect(instantOnClock(utc('2024-03-31T01:30:00Z'), 'Europe/Paris')).toBe('2024-03-31 03:30 (Europe/Paris)');
    expect(instantOnClock(utc('2024-03-31T01:30:00Z'), 'Mars/Base')).toBe('2024-03-31 01:30 (UTC)');
  });
});
