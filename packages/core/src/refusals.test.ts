import { describe, expect, it } from 'vitest';
import { type Refusal, refusalText } from './refusals.ts';

const cases: readonly (readonly [Refusal, string])[] = [
  [{ code: 'already_taken', ownerName: 'Bea' }, 'Already taken by Bea.'],
  [{ code: 'unavailability_too_short', shortestMs: 60_000 }, 'It lasts at least 60 s. Choose a longer time.'],
  [
    { code: 'override_date_taken', date: '2026-12-25', name: 'Christmas' },
    '"Christmas" of 2026-12-25 holds on this date already. Change that one, or choose another date.',
  ],
  [
    { code: 'override_date_taken', date: '2026-12-25', name: '' },
    'Another exception of 2026-12-25 holds on this date already. Change that one, or choose another date.',
  ],
  [
    { code: 'week_text_unreadable', at: 4, found: 'noon', message: 'Write times from 0:00 to 24:00.' },
    '"noon" cannot be read. Write times from 0:00 to 24:00.',
  ],
  [{ code: 'week_text_unreadable', at: 4, found: '', message: 'Write hours.' }, 'Write hours.'],
];

describe('the words of a refusal', () => {
  it.each(cases)('[003-11] [003-06] %j reads as a sentence that says what to do', (refusal, words) => {
    expect(refusalText(refusal)).toBe(words);
  });
});
