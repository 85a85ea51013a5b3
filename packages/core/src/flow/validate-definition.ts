import type { BlockProblem } from '../engine/block-definition.ts';
import { isReservedName } from '../variables/built-in.ts';
import type { BotDocument } from './flow.ts';

const error = (code: string, message: string): BlockProblem => ({ severity: 'error', code, message });

const repeated = <Item>(items: readonly Item[]): Item[] => [
  ...new Set(items.filter((item, index) => items.indexOf(item) !== index)),
];

const hasWords = (document: BotDocument, language: string): boolean => {
  const { defaultAnswer } = document.definition;
  const wording = Object.hasOwn(defaultAnswer, language) ? (defaultAnswer[language] ?? []) : [];
  return wording.some((paragraph) => paragraph.some((span) => 'variable' in span || span.text.trim() !== ''));
};

const defaultAnswerProblems = (document: BotDocument): BlockProblem[] => {
  const { languages, defaultLanguage } = document.definition;
  return languages
    .filter((language) => !hasWords(document, language))
    .map((language) =>
      language === defaultLanguage
        ? error('wording-missing', 'The default answer is empty, so a visitor may be left without one. Write it.')
        : {
            severity: 'warning',
            code: 'wording-missing',
            message: `The default answer has no wording in "${language}". Write it.`,
          },
    );
};

const variableProblems = ({ definition }: BotDocument): BlockProblem[] => {
  const names = definition.variables.map(({ name }) => name);
  return [
    ...repeated(names).map((name) => error('variable-twice', `Two variables are called "${name}". Rename one.`)),
    ...names
      .filter(isReservedName)
      .map((name) => error('variable-reserved', `"${name}" is the name of a built-in variable. Rename yours.`)),
  ];
};

/** What is wrong with the bot as a whole: languages, start flow, default answer, variables, ids. */
export const validateDefinition = (document: BotDocument): BlockProblem[] => {
  const { definition, flows } = document;
  const blockIds = flows.flatMap(({ blocks }) => blocks.map(({ id }) => id));
  return [
    ...(definition.languages.includes(definition.defaultLanguage)
      ? []
      : [
          error('default-language', 'The default language is not one of the languages of the bot. Choose one of them.'),
        ]),
    ...(flows.some(({ id }) => id === definition.startFlowId)
      ? []
      : [error('start-flow', 'The start flow is not there. Choose another in Flows.')]),
    ...defaultAnswerProblems(document),
    ...variableProblems(document),
    ...(new Set(flows.map(({ id }) => id)).size === flows.length
      ? []
      : [error('id-twice', 'Two flows have the same id.')]),
    ...(new Set(blockIds).size === blockIds.length ? [] : [error('id-twice', 'Two blocks have the same id.')]),
  ];
};
