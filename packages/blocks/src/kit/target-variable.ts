import type { BlockProblem, BotOutline } from '@baton/core/engine/block-definition';
import { builtInAt } from '@baton/core/variables/built-in';
import type { VariableType } from '@baton/core/variables/value';
import { z } from 'zod';

/** A variable that a block writes: a declared name, or a settable built-in path such as `contact.name`. */
export const targetVariableSchema = z.string().min(1).max(64);

/** The type of a declared or built-in variable; null when there is none of that name. */
export const variableTypeOf = (path: string, { definition }: BotOutline): VariableType | null =>
  definition.variables.find(({ name }) => name === path)?.type ?? builtInAt(path)?.type ?? null;

/** Declared variables first, then the built-in ones: what `{{ }}` may name. */
export const isKnownVariable = (path: string, outline: BotOutline): boolean => variableTypeOf(path, outline) !== null;

export const undeclared = (path: string): BlockProblem => ({
  severity: 'error',
  code: 'variable-undeclared',
  message: `There is no variable "${path}". Declare it, or choose another.`,
});

export const targetVariableProblems = (path: string | null, outline: BotOutline): readonly BlockProblem[] => {
  if (path === null) return [];
  if (!isKnownVariable(path, outline)) return [undeclared(path)];
  if (builtInAt(path)?.isSettable !== false) return [];
  return [
    { severity: 'error', code: 'variable-not-settable', message: `"${path}" cannot be set. Choose another variable.` },
  ];
};
