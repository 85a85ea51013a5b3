import { describe, expect, it } from 'vitest';
import { templateOfText, textOfTemplate } from './template-text.ts';

describe('a template as plain text', () => {
  it('makes a span of each variable, so that a value is never read as markup', () => {
    expect(templateOfText('Hello {{ contact.name }}!\n\nBye')).toEqual([
      [{ text: 'Hello ' }, { variable: 'contact.name' }, { text: '!' }],
      [],
      [{ text: 'Bye' }],
    ]);
  });

  it('writes back what it read', () => {
    for (const text of ['', 'a', '{{a}}', 'a {{b}} c\n{{ d', '}} {{']) {
      expect(textOfTemplate(templateOfText(text))).toBe(text);
    }
  });
});
