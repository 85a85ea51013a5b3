import { z } from 'zod';
import type { VariableType } from '../variables/value.ts';

export const variableOperatorSchema = z.enum([
  'is-set',
  'is-not-set',
  'is-empty',
  'is-not-empty',
  'equals',
  'not-equals',
  'contains',
  'not-contains',
  'starts-with',
  'ends-with',
  'greater',
  'less',
  'at-least',
  'at-most',
  'before',
  'after',
  'is-true',
  'is-false',
]);
export type VariableOperator = z.infer<typeof variableOperatorSchema>;

export const operatorWords: Record<VariableOperator, string> = {
  'is-set': 'is set',
  'is-not-set': 'is not set',
  'is-empty': 'is empty',
  'is-not-empty': 'is not empty',
  equals: 'is',
  'not-equals': 'is not',
  contains: 'contains',
  'not-contains': 'does not contain',
  'starts-with': 'starts with',
  'ends-with': 'ends with',
  greater: 'is greater than',
  less: 'is less than',
  'at-least': 'is at least',
  'at-most': 'is at most',
  before: 'is before',
  after: 'is after',
  'is-true': 'is true',
  'is-false': 'is false',
};

/** The operators that make sense for a variable of each type, in the order in which a form offers them. */
export const operatorsOfType: Record<VariableType, readonly VariableOperator[]> = {
  text: [
    'equals',
    'not-equals',
    'contains',
    'not-contains',
    'starts-with',
    'ends-with',
    'is-set',
    'is-not-set',
    'is-empty',
    'is-not-empty',
  ],
  number: ['equals', 'not-equals', 'greater', 'less', 'at-least', 'at-most', 'is-set', 'is-not-set'],
  boolean: ['is-true', 'is-false', 'is-set', 'is-not-set'],
  date: ['equals', 'before', 'after', 'is-set', 'is-not-set'],
  list: ['contains', 'not-contains', 'is-set', 'is-not-set', 'is-empty', 'is-not-empty'],
};

export const comparesWithNothing: ReadonlySet<VariableOperator> = new Set([
  'is-set',
  'is-not-set',
  'is-empty',
  'is-not-empty',
  'is-true',
  'is-false',
]);
