import type { BlockProblem, BotOutline } from '@baton/core/engine/block-definition';

/** What is wrong with a CEL expression, before a conversation meets it. */
export const expressionProblems = (expression: string, outline: BotOutline): BlockProblem[] => {
  if (expression.trim() === '') {
    return [{ severity: 'error', code: 'expression-empty', message: 'The expression is empty. Write it.' }];
  }
  const problem = outline.problemOfExpression(expression);
  if (problem === null) return [];
  return [
    { severity: 'error', code: 'expression-wrong', message: `The expression cannot be read: ${problem}. Correct it.` },
  ];
};
