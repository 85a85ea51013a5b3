import { err, ok, type Result } from '@baton/core/result';
import type { Value } from '@baton/core/variables/value';
import { variableListLimit, variableTextLimit } from '@baton/core/variables/value-of-type';
import { storable } from './storable.ts';

const notAValue = 'the result is neither text, number, true or false, date nor list';

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

/** CEL's timestamp is a JavaScript date; this file reads no clock, so it does not name the global. */
const isInstant = (result: object): result is { getTime(): number; toISOString(): string } =>
  'toISOString' in result && 'getTime' in result;

const ofObject = (result: object, depth: number): Result<Value, string> => {
  if (Array.isArray(result)) return ofList(result, depth);
  if (isInstant(result)) return Number.isFinite(result.getTime()) ? ok(result.toISOString()) : err('this is no date');
  return err(notAValue);
};

const valueAtDepth = (result: unknown, depth: number): Result<Value, string> => {
  if (result === null || typeof result === 'boolean') return ok(result);
  if (typeof result === 'string') return ofText(result);
  if (typeof result === 'number' || typeof result === 'bigint') return ofNumber(Number(result));
  return typeof result === 'object' ? ofObject(result, depth) : err(notAValue);
};

/** What an expression gave, as a value of the core; a map, bytes or a type is none. */
export const valueOfResult = (result: unknown): Result<Value, string> => valueAtDepth(result, 0);
