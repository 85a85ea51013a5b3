import { describe, expect, it } from 'vitest';
import { boundBlock, testOutline } from '../testing/bound-block.ts';

const support = { kind: 'all', conditions: [{ kind: 'support', is: 'online' }] };

describe('condition', () => {
  it('has an outlet for each case, named or read from its conditions, then else', () => {
    const cases = [
      { id: 'x', name: 'Open', when: support },
      { id: 'y', name: '', when: support },
    ];
    const block = boundBlock('condition', { cases });
    expect(block.outlets.map(({ id, label }) => [id, label])).toEqual([
      ['x', 'Open'],
      ['y', 'Support team is online'],
      ['else', 'Else'],
    ]);
    expect(block.summary(testOutline)).toBe('Open; Support team is online');
  });

  it.each([
    ['no case', []],
    [
      'two cases of one id',
      [
        { id: 'x', name: '', when: support },
        { id: 'x', name: '', when: support },
      ],
    ],
    ['the id of else', [{ id: 'else', name: '', when: support }]],
    ['a case that is no group', [{ id: 'x', name: '', when: support.conditions[0] }]],
  ])('refuses %s', (_what, cases) => {
    expect(() => boundBlock('condition', { cases })).toThrow('does not bind');
  });
});
