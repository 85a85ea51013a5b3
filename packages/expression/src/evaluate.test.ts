import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Variables } from '@baton/core/variables/value';
import { cpuMsOf } from '@baton/testkit/cpu-ms-of';
import { evaluate, problemOfExpression } from './evaluate.ts';

const variables: Variables = {
  name: 'Ann',
  visits: 7,
  isKnown: true,
  tags: ['a', 'b'],
  missing: null,
  'contact.email': 'ann@example.com',
  long: 'a'.repeat(4096),
  tooLong: 'a'.repeat(4097),
  many: Array.from({ length: 200 }, () => 'a'.repeat(60)),
  tooMany: Array.from({ length: 201 }, (_, index) => index),
};
const valueOf = (expression: string): unknown => {
  const result = evaluate(expression, variables);
  return result.ok ? result.value : 'error';
};

describe('evaluate', () => {
  it.each<[string, unknown]>([
    ['1 + 2', 3],
    ['visits + 1', 8],
    ['1 + visits', 8],
    ['visits / 2', 3.5],
    ['visits % 2 == 1', true],
    ['visits > 5 && isKnown', true],
    ['visits == 7', true],
    ['"n" + visits', 'n7'],
    ['name + "!"', 'Ann!'],
    ['name.lowerAscii()', 'ann'],
    ['contact.email.endsWith("example.com")', true],
    ['missing == null', true],
    ['has(contact.phone)', false],
    ['"a" in tags', true],
    ['size(tags)', 2],
    ['tags.map(t, t + "!")', ['a!', 'b!']],
    ['isKnown ? "yes" : "no"', 'yes'],
    ['name.like("^A.n$")', true],
    ['timestamp("2026-03-01T10:00:00Z")', '2026-03-01T10:00:00.000Z'],
    ['[1, "a", null]', [1, 'a', null]],
  ])('%s is %j', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });

  it.each([
    '',
    '1 +',
    'unknown',
    '1 / 0',
    'visits / 0',
    '{"a": 1}',
    'type(1)',
    'b"a"',
    'tags[9]',
    'duration("1h")',
    'null + 1',
    'tooLong',
    'tooMany',
    'long + long + long + long + long',
  ])('says what is wrong with %j', (expression) => {
    const result = evaluate(expression, variables);
    expect(result).toEqual({ ok: false, error: expect.any(String) });
  });

  it.each([
    'constructor',
    '__proto__',
    'name.constructor',
    'contact.constructor',
    'contact["__proto__"]',
    'contact.__proto__.polluted',
    'tags.constructor',
    'toString()',
    'globalThis',
    'process',
    'process.exit(1)',
    'require("fs")',
    'import("fs")',
    'this',
    'name.constructor.constructor("return process")()',
    '(() => 1)()',
    'function() {}',
    'Function("return 1")()',
    'eval("1")',
    'fetch("http://127.0.0.1")',
  ])('[B64][B65] %s reaches nothing', (expression) => {
    expect(valueOf(expression)).toBe('error');
  });

  it.each([
    '"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!".matches("^(a+)+$")',
    'name.matches("a")',
    'tags.exists(t, t.matches("(a+)+$"))',
    'long.like("^(a+)+$!")',
    'long.like("(a*)*b")',
    'many.map(a, many.map(b, many.map(c, c)))',
    'many.map(a, many.map(b, a + b)).map(c, size(c))',
    'many.exists(a, many.exists(b, a + b == "x"))',
    'many.map(a, a + a + a + a + a + a + a + a + a + a).map(b, b + b + b + b + b + b + b + b + b).join("") == ""',
    `${'('.repeat(900)}1${')'.repeat(900)}`,
    `${'!'.repeat(1900)}true`,
    `${'1+'.repeat(900)}1`,
    `[${'1,'.repeat(900)}1]`,
    `${'['.repeat(900)}${']'.repeat(900)}`,
    'x'.repeat(100_000),
  ])('[B64][B66] an attack is refused or done within 100 ms (%#)', (expression) => {
    evaluate(expression, variables);
    expect(cpuMsOf(() => evaluate(expression, variables))).toBeLessThan(100);
  });

  it('[B66] refuses the back-tracking match by name', () => {
    expect(problemOfExpression('name.matches("a")')).toContain('like()');
    expect(problemOfExpression('tags.filter(t, t.matches("a"))')).toContain('like()');
    expect(problemOfExpression('name.like("a")')).toBeNull();
    expect(problemOfExpression('x'.repeat(2001))).toContain('2000');
  });

  it('[B63] a value is data, however it reads', () => {
    expect(evaluate('v', { v: '1 + 1' })).toEqual({ ok: true, value: '1 + 1' });
    expect(evaluate('v + ""', { v: '{{ name }}' })).toEqual({ ok: true, value: '{{ name }}' });
  });

  it('[B64] never throws, and answers the same twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue({ maxDepth: 1 }), (expression, value) => {
        const given: Variables = { x: typeof value === 'object' ? null : value };
        expect(evaluate(expression, given)).toEqual(evaluate(expression, given));
        expect(evaluate(`x + ${expression}`, given)).toEqual(evaluate(`x + ${expression}`, given));
      }),
    );
  });
});
