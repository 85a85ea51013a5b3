import { describe, expect, it } from 'vitest';
import { boundBlock, testOutline } from '../testing/bound-block.ts';

describe('ask text', () => {
  it('has the outlet invalid only where attempts are counted', () => {
    expect(boundBlock('ask-text').outlets.map(({ id }) => id)).toEqual(['next']);
    expect(boundBlock('ask-text', { maxAttempts: 3 }).outlets.map(({ id }) => id)).toEqual(['next', 'invalid']);
  });

  it('names lengths that no answer has', () => {
    const question = { en: [[{ text: 'What?' }]] };
    const codes = (lengths: object) =>
      boundBlock('ask-text', { question, ...lengths })
        .problems(testOutline)
        .map(({ code }) => code);
    expect(codes({ minLength: 5, maxLength: 4 })).toEqual(['lengths-exclude-all']);
    expect(codes({ minLength: 4, maxLength: 4 })).toEqual([]);
  });

  it.each([{ maxAttempts: 0 }, { maxLength: 100_000 }, { minLength: -1 }, { saveTo: '' }])('refuses %j', (config) => {
    expect(() => boundBlock('ask-text', config)).toThrow('does not bind');
  });
});
