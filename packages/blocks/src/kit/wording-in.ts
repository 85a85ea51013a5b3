import type { BotDefinition } from '@baton/core/flow/flow';

/** A wording and whether it is the one asked for; `isFallback` where another language stands in for it. */
export interface FoundWording<Wording> {
  readonly wording: Wording | null;
  readonly isFallback: boolean;
}

const own = <Wording>(wordings: Readonly<Record<string, Wording>>, language: string): Wording | null =>
  Object.hasOwn(wordings, language) ? (wordings[language] ?? null) : null;

/** The wording that a visitor of this language reads: their own, else the default language's. */
export const wordingIn = <Wording>(
  wordings: Readonly<Record<string, Wording>>,
  language: string,
  definition: Pick<BotDefinition, 'defaultLanguage'>,
): FoundWording<Wording> => {
  const exact = own(wordings, language);
  if (exact !== null) return { wording: exact, isFallback: false };
  return { wording: own(wordings, definition.defaultLanguage), isFallback: true };
};
