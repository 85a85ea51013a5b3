import { utf8Length } from '../message/text-limits.ts';
import { err, ok, type Result } from '../result.ts';
import { isoDateMs } from './iso-date.ts';
import { numberOfText } from './number-of-text.ts';
import { valueToText, type Value, type VariableType } from './value.ts';

/** What one variable may hold: 16 KiB of text, 1000 items of a list (decisions.md, Limits). */
export const variableTextLimit = 16_384;
export const variableListLimit = 1000;

const textOf = (value: Value): Result<Value, string> => {
  const text = valueToText(value);
  return utf8Length(text) <= variableTextLimit ? ok(text) : err('a variable may hold 16 KiB of text');
};

const numberOf = (value: Value): Result<Value, string> => {
  const number = typeof value === 'number' ? value : numberOfText(valueToText(value));
  return number !== null && Number.isFinite(number) ? ok(number) : err('this is not a number');
};

const booleanOf = (value: Value): Result<Value, string> => {
  if (typeof value === 'boolean') return ok(value);
  const text = valueToText(value).trim().toLowerCase();
  return text === 'true' || text === 'false' ? ok(text === 'true') : err('this is neither true nor false');
};

const dateOf = (value: Value): Result<Value, string> => {
  const text = valueToText(value).trim();
  return isoDateMs(text) === null ? err('this is not a date such as 2026-03-01') : ok(text);
};

const listOf = (value: Value): Result<Value, string> => {
  const items = value !== null && typeof value === 'object' ? value : [value];
  if (items.length > variableListLimit) return err('a list may hold 1000 items');
  return utf8Length(valueToText(items)) <= variableTextLimit ? ok(items) : err('a list may hold 16 KiB of text');
};

const converters: Record<VariableType, (value: Value) => Result<Value, string>> = {
  text: textOf,
  number: numberOf,
  boolean: booleanOf,
  date: dateOf,
  list: listOf,
};

/** A value as a variable of the type keeps it; null ("not set") fits every type. The error is a sentence's end. */
export const valueOfType = (type: VariableType, value: Value): Result<Value, string> =>
  value === null ? ok(null) : converters[type](value);
