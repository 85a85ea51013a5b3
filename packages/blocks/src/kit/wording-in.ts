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

/** The wordings with one language written anew; an emptied one is taken out, so that the default language stands in. */
export const withWording = <Wording>(
  wordings: Readonly<Record<string, Wording>>,
  change: { readonly language: string; readonly wording: Wording; readonly isEmpty: boolean },
  definition: Pick<BotDefinition, 'defaultLanguage'>,
): Record<string, Wording> => {
  const others = Object.entries(wordings).filter(([language]) => language !== change.language);
  const isGone = change.isEmpty && change.language !== definition.defaultLanguage;
  return Object.fromEntries(isGone ? others : [...others, [change.language, change.wording]]);
};
