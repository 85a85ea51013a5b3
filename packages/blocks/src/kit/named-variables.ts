import type { BlockProblem, BotOutline } from '@baton/core/engine/block-definition';
import type { LocalizedText } from '@baton/core/message/rich-text';
import { isKnownVariable, undeclared } from './target-variable.ts';

/** The paths that a template names: the first word of each `{{ path | filter }}`, unless it is a literal. */
const pathsIn = (template: string): string[] =>
  [...template.matchAll(/\{\{\s{0,20}([A-Za-z_][\w.]{0,200})/gu)].flatMap(([, path]) => path ?? []);

const problemsOf = (paths: readonly string[], outline: BotOutline): BlockProblem[] =>
  [...new Set(paths)].filter((path) => !isKnownVariable(path, outline)).map(undeclared);

/** Undeclared variables that templates name. */
export const templateProblems = (templates: readonly string[], outline: BotOutline): BlockProblem[] =>
  problemsOf(templates.flatMap(pathsIn), outline);

/** Undeclared variables that the variable spans of a text name, in any language. */
export const spanProblems = (text: LocalizedText, outline: BotOutline): BlockProblem[] => {
  const spans = Object.values(text).flat(2);
  return problemsOf(
    spans.flatMap((span) => ('variable' in span ? pathsIn(`{{${span.variable}`) : [])),
    outline,
  );
};
