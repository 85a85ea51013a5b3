import { describe, expect, it } from 'vitest';
import type { StepEffect } from '@baton/core/engine/step';
import { boundBlock, testOutline } from '../testing/bound-block.ts';
import { drawBot } from '../testing/bot-builder.ts';
import { testChat, testFacts } from '../testing/test-chat.ts';

const saying = (text: unknown, name: string): readonly StepEffect[] => {
  const bot = drawBot({
    main: { start: { type: 'start', to: { next: 'it' } }, it: { type: 'text', config: { text } } },
  });
  return testChat(bot, testFacts({ contact: { name, email: null, phone: null } })).send({ type: 'start' }).effects;
};

describe('text', () => {
  it('[B57] keeps marks and links, and a value is never markup', () => {
    const text = {
      en: [
        [
          { text: 'Dear ', bold: true },
          { variable: 'contact.name', italic: true },
        ],
        [{ text: 'our page', href: 'https://example.com/' }],
      ],
    };
    expect(saying(text, '<b>*Ann*</b> {{ channel }}')).toMatchObject([
      {
        type: 'say',
        content: {
          type: 'text',
          text: [
            [
              { text: 'Dear ', bold: true },
              { text: '<b>*Ann*</b> {{ channel }}', italic: true },
            ],
            [{ text: 'our page', href: 'https://example.com/' }],
          ],
        },
      },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' https://example.com',
    'data:text/html,x',
    '//example.com',
    'vbscript:x',
    '',
  ])('[B58] refuses a link to %j', (href) => {
    expect(() => boundBlock('text', { text: { en: [[{ text: 'x', href }]] } })).toThrow('does not bind');
  });

  it('is summed up by its words and the names of its variables', () => {
    const text = { en: [[{ text: 'Hello ' }, { variable: 'contact.name' }], [{ text: 'Bye' }]] };
    expect(boundBlock('text', { text }).summary(testOutline)).toBe('Hello {{contact.name}} Bye');
    expect(boundBlock('text').summary(testOutline)).toBe('Empty text');
  });
});
