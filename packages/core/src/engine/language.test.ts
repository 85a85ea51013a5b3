import { describe, expect, it } from 'vitest';
import { languageFor } from './language.ts';

const bot = { languages: ['en', 'fr', 'pt-BR'], defaultLanguage: 'en' };

describe('languageFor', () => {
  it.each([
    ['fr', 'fr'],
    ['FR-ca', 'fr'],
    ['fr_BE', 'fr'],
    ['pt-br', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['de', 'en'],
    ['', 'en'],
    ['-'.repeat(10_000), 'en'],
    [null, 'en'],
  ])('%j is spoken to in %s', (locale, language) => {
    expect(languageFor(bot, locale)).toBe(language);
  });
});
