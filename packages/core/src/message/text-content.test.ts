import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageContentSchema } from './content.ts';
import { richTextToPlain } from './rich-text.ts';
import { textContent } from './text-content.ts';

const plainOf = (text: string): string => {
  const content = textContent(text);
  return content.type === 'text' ? richTextToPlain(content.text) : '';
};

describe('textContent', () => {
  it('[B69] gives any text back byte for byte, and is a content that the schema takes', () => {
    const lines = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 400 }).map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(lines, (text) => {
        expect(plainOf(text)).toBe(text);
        expect(messageContentSchema.safeParse(textContent(text)).success).toBe(true);
      }),
    );
  });

  it('[B69] keeps 128 KiB of line ends', () => {
    const text = '\n'.repeat(131_072);
    expect(plainOf(text)).toBe(text);
    expect(messageContentSchema.safeParse(textContent(text)).success).toBe(true);
  });
});
