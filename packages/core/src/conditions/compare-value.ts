import { isoDateMs } from '../variables/iso-date.ts';
import { numberOfText } from '../variables/number-of-text.ts';
import { valueToText, type Value } from '../variables/value.ts';
import type { VariableOperator } from './variable-operator.ts';

const folded = (value: Value): string => valueToText(value).trim().normalize('NFC').toLowerCase();

const isEmpty = (value: Value): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

const numberOf = (value: Value): number | null => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? numberOfText(value) : null;
};

const isEqual = (actual: Value, wanted: string): boolean => {
  if (typeof actual === 'number') return numberOfText(wanted) === actual;
  return actual !== null && folded(actual) === folded(wanted);
};

const isContained = (actual: Value, wanted: string): boolean => {
  if (wanted.trim() === '') return false;
  if (actual !== null && typeof actual === 'object') return actual.some((item) => isEqual(item, wanted));
  return folded(actual).includes(folded(wanted));
};

type Compare<Item> = (left: Item, right: Item) => boolean;

const asNumbers = (actual: Value, wanted: string, compare: Compare<number>): boolean => {
  const [left, right] = [numberOf(actual), numberOfText(wanted)];
  return left !== null && right !== null && compare(left, right);
};

const asDates = (actual: Value, wanted: string, compare: Compare<number>): boolean => {
  const [left, right] = [isoDateMs(valueToText(actual)), isoDateMs(wanted)];
  return left !== null && right !== null && compare(left, right);
};

const operators: Record<VariableOperator, (actual: Value, wanted: string) => boolean> = {
  'is-set': (actual) => actual !== null,
  'is-not-set': (actual) => actual === null,
  'is-empty': isEmpty,
  'is-not-empty': (actual) => !isEmpty(actual),
  equals: isEqual,
  'not-equals': (actual, wanted) => !isEqual(actual, wanted),
  contains: isContained,
  'not-contains': (actual, wanted) => !isContained(actual, wanted),
  'starts-with': (actual, wanted) => folded(wanted) !== '' && folded(actual).startsWith(folded(wanted)),
  'ends-with': (actual, wanted) => folded(wanted) !== '' && folded(actual).endsWith(folded(wanted)),
  greater: (actual, wanted) => asNumbers(actual, wanted, (left, right) => left > right),
  less: (actual, wanted) => asNumbers(actual, wanted, (left, right) => left < right),
  'at-least': (actual, wanted) => asNumbers(actual, wanted, (left, right) => left >= right),
  'at-most': (actual, wanted) => asNumbers(actual, wanted, (left, right) => left <= right),
  before: (actual, wanted) => asDates(actual, wanted, (left, right) => left < right),
  after: (actual, wanted) => asDates(actual, wanted, (left, right) => left > right),
  'is-true': (actual) => actual === true,
  'is-false': (actual) => actual === false,
};

/**
 * Compares a variable with a wanted text. Texts are compared without case and outer space, numbers by value, dates by
 * instant; what cannot be compared does not hold. Never throws.
 */
export const compareValue = (actual: Value, operator: VariableOperator, wanted: string): boolean =>
  operators[operator](actual, wanted);
