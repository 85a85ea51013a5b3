import { err, ok, type Result } from '@baton/core/result';
import type { Value } from '@baton/core/variables/value';
import { variableListLimit, variableTextLimit } from '@baton/core/variables/value-of-type';
import { storable } from './storable.ts';

const ofText = (text: string): Result<Value, string> =>
  text.length > variableTextLimit ? err('the result is longer than 16 KiB') : ok(storable(text));

const ofNumber = (number: number): Result<Value, string> =>
  Number.isFinite(number) ? ok(number) : err('the result is not a finite number');

const ofList = (list: readonly unknown[], depth: number): Result<Value, string> => {
  if (list.length > variableListLimit || depth > 3) return err('the result is too large a list');
  const items: Value[] = [];
  for (const item of list) {
    const value = valueAtDepth(item, depth + 1);
    if (!value.ok) return value;
    items.push(value.value);
  }
  return ok(items);
};

const ofObject = (result: object, depth: number): Result<Value, string> => {
  if (Array.isArray(result)) return ofList(result, depth);
  if (result instanceof Date)
    return Number.isFinite(result.getTime()) ? ok(result.toISOString()) : err('this is no date');
  return err('the result is neither text, number, true or false, date nor list');
};

const valueAtDepth = (result: unknown, depth: number): Result<Value, string> => {
  switch (typeof result) {
    case 'string':
      return ofText(result);
    case 'number':
      return ofNumber(result);
    case 'bigint':
      return ofNumber(Number(result));
    case 'boolean':
      return ok(result);
    case 'object':
      return result === null ? ok(null) : ofObject(result, depth);
    default:
      return err('the result is neither text, number, true or false, date nor list');
  }
};

/** What an expression gave, as a value of the core; a map, bytes or a type is none. */
export const valueOfResult = (result: unknown): Result<Value, string> => valueAtDepth(result, 0);
