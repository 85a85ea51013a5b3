import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStorableText } from '../message/text-limits.ts';
import { shortened } from './shortened.ts';

describe('shortened', () => {
  it('[B25] is at most 300 long and never ends in half a character', () => {
    const text = fc.string({ unit: 'binary', minLength: 250, maxLength: 400 }).filter(isStorableText);
    fc.assert(
      fc.property(text, (whole) => {
        const short = shortened(whole);
        expect(short.length).toBeLessThanOrEqual(300);
        expect(isStorableText(short)).toBe(true);
        if (whole.length <= 300) expect(short).toBe(whole);
        else expect(whole.startsWith(short.slice(0, -1))).toBe(true);
      }),
    );
    expect(shortened('🙂'.repeat(200))).toBe(`${'🙂'.repeat(149)}…`);
  });
});
