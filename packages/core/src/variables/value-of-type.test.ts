import { describe, expect, it } from 'vitest';
import type { Value, VariableType } from './value.ts';
import { valueOfType } from './value-of-type.ts';

describe('valueOfType', () => {
  it.each<[VariableType, Value, Value]>([
    ['text', 7, '7'],
    ['text', ['a', 'b'], 'a, b'],
    ['text', null, null],
    ['text', 'a'.repeat(16_384), 'a'.repeat(16_384)],
    ['text', 'é'.repeat(8193), 'refused'],
    ['number', ' 3,5 ', 3.5],
    ['number', '1e3', 1000],
    ['number', 'three', 'refused'],
    ['number', '', 'refused'],
    ['number', '1.000,00', 'refused'],
    ['number', '9'.repeat(400), 'refused'],
    ['number', Number.NaN, 'refused'],
    ['number', Number.POSITIVE_INFINITY, 'refused'],
    ['boolean', 'TRUE', true],
    ['boolean', false, false],
    ['boolean', 'yes', 'refused'],
    ['date', '2026-02-28', '2026-02-28'],
    ['date', '2026-02-30', 'refused'],
    ['date', '2026-02-28T10:00:00+01:00', '2026-02-28T10:00:00+01:00'],
    ['date', 'tomorrow', 'refused'],
    ['list', ['a', 1], ['a', 1]],
    ['list', 'a', ['a']],
    ['list', Array.from({ length: 1001 }, () => 1), 'refused'],
  ])('%s of %j', (type, given, expected) => {
    const result = valueOfType(type, given);
    expect(result.ok ? result.value : 'refused').toEqual(expected);
  });
});
