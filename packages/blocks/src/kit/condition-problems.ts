import type { Condition } from '@baton/core/conditions/condition';
import { comparesWithNothing, operatorsOfType } from '@baton/core/conditions/variable-operator';
import type { BlockProblem, BotOutline } from '@baton/core/engine/block-definition';
import { expressionProblems } from './expression-problems.ts';
import { templateProblems } from './named-variables.ts';
import { undeclared, variableTypeOf } from './target-variable.ts';

const error = (code: string, message: string): BlockProblem => ({ severity: 'error', code, message });

type VariableCondition = Extract<Condition, { kind: 'variable' }>;

const variableProblems = ({ variable, operator, value }: VariableCondition, outline: BotOutline): BlockProblem[] => {
  const type = variableTypeOf(variable, outline);
  if (type === null) return [undeclared(variable)];
  if (!operatorsOfType[type].includes(operator)) {
    return [
      error('operator-wrong', `"${variable}" is a ${type}, which cannot be compared so. Choose another comparison.`),
    ];
  }
  if (comparesWithNothing.has(operator)) return [];
  if (value.trim() !== '') return templateProblems([value], outline);
  return [error('condition-incomplete', `Write what "${variable}" is compared with.`)];
};

/** What is wrong with a condition: undeclared variables, comparisons that do not fit, groups without anything in them. */
export const conditionProblems = (condition: Condition, outline: BotOutline): readonly BlockProblem[] => {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.length === 0
        ? [error('condition-incomplete', 'A rule has no condition. Add one, or delete the rule.')]
        : condition.conditions.flatMap((inner) => conditionProblems(inner, outline));
    case 'variable':
      return variableProblems(condition, outline);
    case 'language':
      return outline.definition.languages.includes(condition.is)
        ? []
        : [error('language-unknown', `The bot does not speak "${condition.is}". Choose one of its languages.`)];
    case 'channel':
    case 'support':
    case 'agents-available':
    case 'queue-length':
    case 'time-of-day':
      return [];
    case 'expression':
      return expressionProblems(condition.expression, outline);
  }
};
