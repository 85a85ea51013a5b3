import { err, ok, type Result } from '@baton/core/result';
import type { Value, Variables } from '@baton/core/variables/value';
import type { ParseResult } from '@marcbachmann/cel-js';
import { objectionToExpression } from './allowed-expression.ts';
import { boundedMemo } from './bounded-memo.ts';
import { celEnvironment } from './cel-environment.ts';
import { isTree, nestedVariables, type NestedVariables } from './nested-variables.ts';
import { valueOfResult } from './value-of-result.ts';

const expressionLimit = 2000;
/** What one expression may take from variables: with the limits on macros and additions it bounds time and memory. */
const textLimit = 4096;
const listLimit = 200;

const environment = celEnvironment();

const sentenceOf = (error: unknown): string =>
  (error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it cannot be evaluated').slice(0, 300);

const parseNow = (expression: string): Result<ParseResult, string> => {
  try {
    const parsed = environment.parse(expression);
    const objection = objectionToExpression(parsed.ast);
    return objection === null ? ok(parsed) : err(objection);
  } catch (error) {
    return err(sentenceOf(error));
  }
};

const parse = boundedMemo(2000, parseNow);

const isTooLarge = (value: Value | NestedVariables | undefined): boolean => {
  if (typeof value === 'string') return value.length > textLimit;
  if (!Array.isArray(value)) return false;
  return value.length > listLimit || value.some(isTooLarge);
};

/** The variables that a parsed expression may read, less those that are too large for it: those are unknown to it. */
const known = new WeakMap<NestedVariables, NestedVariables>();
const bounded = (tree: NestedVariables): NestedVariables => {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const copy: NestedVariables = Object.create(null);
  for (const [name, value] of Object.entries(tree)) {
    if (isTree(value)) copy[name] = bounded(value);
    else if (!isTooLarge(value)) copy[name] = value;
  }
  known.set(tree, copy);
  return copy;
};

/** Parses an expression as `evaluate` would, for the designer: what is wrong with it, or null. */
export const problemOfExpression = (expression: string): string | null => {
  if (expression.length > expressionLimit) return 'an expression may hold 2000 characters';
  const parsed = parse(expression);
  return parsed.ok ? null : parsed.error;
};

/**
 * A CEL expression over the variables. Text of over 4096 characters and lists of over 200 items are unknown to it. The
 * error is the end of a sentence for the designer. Never throws, and has no way to anything but the variables (B64).
 */
export const evaluate = (expression: string, variables: Variables): Result<Value, string> => {
  if (expression.length > expressionLimit) return err('an expression may hold 2000 characters');
  const parsed = parse(expression);
  if (!parsed.ok) return parsed;
  try {
    return valueOfResult(parsed.value(bounded(nestedVariables(variables))));
  } catch (error) {
    return err(sentenceOf(error));
  }
};
