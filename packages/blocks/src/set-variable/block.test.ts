import { describe, expect, it } from 'vitest';
import { boundBlock, testOutline } from '../testing/bound-block.ts';

const codes = (config: object): string[] =>
  boundBlock('set-variable', config)
    .problems(testOutline)
    .map(({ code }) => code);

describe('set variable', () => {
  it('names what is missing', () => {
    expect(codes({})).toEqual(['variable-missing']);
    expect(codes({ variable: 'channel' })).toEqual(['variable-not-settable']);
    expect(codes({ variable: 'contact.name', source: { kind: 'expression', expression: ' ' } })).toEqual([
      'expression-empty',
    ]);
    expect(codes({ variable: 'contact.name', source: { kind: 'clear' } })).toEqual([]);
  });

  it.each([
    [{ kind: 'template', template: 'Hi {{ channel }}' }, 'contact.name = "Hi {{ channel }}"'],
    [{ kind: 'expression', expression: 'a + 1' }, 'contact.name = a + 1'],
    [{ kind: 'clear' }, 'contact.name = nothing'],
  ])('%j reads %j', (source, summary) => {
    expect(boundBlock('set-variable', { variable: 'contact.name', source }).summary(testOutline)).toBe(summary);
  });
});
