import { describe, expect, it } from 'vitest';
import { inputRefusal } from './checked-input.ts';

const nested = (depth: number): unknown => {
  let value: unknown = 'innermost';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

describe('inputRefusal', () => {
  it.each([undefined, null, 0, 'plain', 'é 👋 \u200f', { a: [{ b: 'text' }] }, nested(60)])(
    'lets %j through',
    (input) => {
      expect(inputRefusal(input)).toBeNull();
    },
  );

  it.each(['a\u0000b', '\ud800', { deep: [{ text: 'x\u0000' }] }, { 'key\u0000': 1 }, ['fine', '\udfff']])(
    '[B25] refuses %j, which the database cannot keep',
    (input) => {
      expect(inputRefusal(input)).toMatchObject({ code: 'invalid_input' });
    },
  );

  it('[B72] refuses what is nested 100,000 deep without exhausting the stack', () => {
    expect(inputRefusal(nested(100_000))).toMatchObject({ code: 'invalid_input' });
  });
});
