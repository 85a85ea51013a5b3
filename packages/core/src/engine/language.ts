import type { BotDefinition } from '../flow/flow.ts';

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? '';

/** The language of the bot that a visitor is spoken to in: their own tag, else its first part, else the bot's default. */
export const languageFor = (
  definition: Pick<BotDefinition, 'languages' | 'defaultLanguage'>,
  locale: string | null,
): string => {
  if (locale === null) return definition.defaultLanguage;
  const wanted = locale.toLowerCase();
  return (
    definition.languages.find((language) => language.toLowerCase() === wanted) ??
    definition.languages.find((language) => primary(language) === primary(wanted)) ??
    definition.defaultLanguage
  );
};
