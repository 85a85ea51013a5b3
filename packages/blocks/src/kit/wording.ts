import type { BotDefinition } from '@baton/core/flow/flow';
import type { BlockProblem, BotOutline } from '@baton/core/engine/block-definition';
import type { LocalizedString, LocalizedText, TextTemplate } from '@baton/core/message/rich-text';
import { spanProblems, templateProblems } from './named-variables.ts';

const paragraphText = (paragraph: TextTemplate[number]): string =>
  paragraph.map((span) => ('text' in span ? span.text : `{{${span.variable}}}`)).join('');

const templateToPlain = (template: TextTemplate): string => template.map(paragraphText).join('\n');

const wordingOf = <Wording>(
  wordings: Readonly<Record<string, Wording>>,
  definition: BotDefinition,
): Wording | undefined =>
  Object.hasOwn(wordings, definition.defaultLanguage)
    ? wordings[definition.defaultLanguage]
    : Object.values(wordings)[0];

/** A designer's text on one line, in the bot's default language. */
export const shownText = (text: LocalizedText, { definition }: BotOutline): string =>
  templateToPlain(wordingOf(text, definition) ?? [])
    .replaceAll('\n', ' ')
    .slice(0, 200);

export const shownString = (text: LocalizedString, { definition }: BotOutline): string =>
  wordingOf(text, definition) ?? '';

/** A text without markup in one language, as a new block starts with it. */
export const plainWording = (definition: BotDefinition, text: string): LocalizedText => ({
  [definition.defaultLanguage]: [[{ text }]],
});

export const shortWording = (definition: BotDefinition, text: string): LocalizedString => ({
  [definition.defaultLanguage]: text,
});

const missing = (language: string, definition: BotDefinition, what: string): BlockProblem =>
  language === definition.defaultLanguage
    ? { severity: 'error', code: 'wording-missing', message: `${what} is empty. Write it.` }
    : {
        severity: 'warning',
        code: 'wording-missing',
        message: `${what} has no wording in "${language}". Write it, or visitors read it in "${definition.defaultLanguage}".`,
      };

const problemsOf = <Wording>(
  wordings: Readonly<Record<string, Wording>>,
  { definition }: BotOutline,
  about: { readonly what: string; readonly isEmpty: (wording: Wording) => boolean },
): BlockProblem[] =>
  definition.languages
    .filter((language) => {
      const wording = Object.hasOwn(wordings, language) ? wordings[language] : undefined;
      return wording === undefined || about.isEmpty(wording);
    })
    .map((language) => missing(language, definition, about.what));

/** A missing wording is an error in the default language, which all others fall back to, else a warning; an undeclared variable is an error. */
export const textProblems = (text: LocalizedText, outline: BotOutline, what: string): BlockProblem[] => [
  ...problemsOf(text, outline, { what, isEmpty: (template) => templateToPlain(template).trim() === '' }),
  ...spanProblems(text, outline),
];

export const stringProblems = (text: LocalizedString, outline: BotOutline, what: string): BlockProblem[] => [
  ...problemsOf(text, outline, { what, isEmpty: (wording) => wording.trim() === '' }),
  ...templateProblems(Object.values(text), outline),
];
