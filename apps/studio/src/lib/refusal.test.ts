import { describe, expect, it } from 'vitest';
import { errorText, isUnreachable, refusalOf } from './refusal.ts';

describe('the words of an error', () => {
  it('[B29] tells the loser who has it', () => {
    expect(errorText({ data: { refusal: { code: 'already_taken', ownerName: 'Bea' } } })).toBe('Already taken by Bea.');
  });

  it('tells a cut line from an error of the server', () => {
    expect(isUnreachable(new TypeError('fetch failed'))).toBe(true);
    expect(errorText({ data: { refusal: null } })).toContain('Something went wrong on the server');
  });

  it('takes nothing for a refusal that is none', () => {
    for (const error of [null, 'no', {}, { data: {} }, { data: { refusal: { code: 'made_up' } } }]) {
      expect(refusalOf(error)).toBeNull();
    }
  });
});
