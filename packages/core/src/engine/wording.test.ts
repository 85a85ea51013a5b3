import { describe, expect, it } from 'vitest';
import { messageTextLimit } from '../message/content.ts';
import { richTextToPlain } from '../message/rich-text.ts';
import { utf8Length } from '../message/text-limits.ts';
import { fillText, wordingIn } from './wording.ts';

describe('wordingIn', () => {
  it.each([
    [{ en: 'Hello', fr: 'Bonjour' }, 'Bonjour'],
    [{ en: 'Hello' }, 'Hello'],
    [{ de: 'Hallo' }, 'Hallo'],
    [{}, null],
  ])('of %j takes %j for French in an English bot', (wordings, wording) => {
    expect(wordingIn(wordings, { language: 'fr', defaultLanguage: 'en' })).toBe(wording);
  });

  it('[B65] takes no wording from a prototype', () => {
    expect(wordingIn({}, { language: 'constructor', defaultLanguage: '__proto__' })).toBeNull();
  });
});

describe('fillText', () => {
  it('fills a variable once, keeps its marks, and drops empty spans', () => {
    const template = [[{ text: 'Hi ' }, { variable: 'x', bold: true as const }, { variable: 'y' }], []];
    const values: Record<string, string> = { x: '{{ y }}', y: '' };
    expect(fillText(template, (variable) => values[variable] ?? '')).toEqual([
      [{ text: 'Hi ' }, { text: '{{ y }}', bold: true }],
      [],
    ]);
  });

  it('[B69] is cut at the 128 KiB of a message, never inside a character', () => {
    const template = [Array.from({ length: 50 }, () => ({ variable: 'x' }))];
    const text = richTextToPlain(fillText(template, () => 'a😀'.repeat(1000)));
    expect(utf8Length(text)).toBeLessThanOrEqual(messageTextLimit);
    expect(utf8Length(text)).toBeGreaterThan(messageTextLimit - 4);
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});
