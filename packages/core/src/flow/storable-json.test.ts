import { describe, expect, it } from 'vitest';
import { storableJsonSchema } from './storable-json.ts';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('storableJsonSchema', () => {
  it.each([[null], [1], ['text'], [{ a: [{ b: 'c 😀' }] }], [nested(32)]])('keeps %j as it is', (json) => {
    expect(storableJsonSchema.parse(json)).toEqual(json);
  });

  it.each([
    ['U+0000 in a text', 'a\0b'],
    ['U+0000 deep inside', { a: [{ b: '\0' }] }],
    ['U+0000 in a key', { 'a\0': 1 }],
    ['half a surrogate pair', ['\ud83d']],
    ['depth 33', nested(33)],
    ['depth 100,000', nested(100_000)],
    ['what is no JSON', { a: undefined }],
    ['a function', () => 1],
  ])('[B25] refuses %s, without a crash', (_what, json) => {
    expect(storableJsonSchema.safeParse(json).success).toBe(false);
  });
});
