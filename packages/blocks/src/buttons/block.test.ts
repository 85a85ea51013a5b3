import { describe, expect, it } from 'vitest';
import { boundBlock, testOutline } from '../testing/bound-block.ts';
import { english } from '../testing/bot-builder.ts';

const button = (id: string, title: string) => ({ id, title: { en: title } });

describe('buttons', () => {
  it('has an outlet for each button, by its stable id', () => {
    const block = boundBlock('buttons', { buttons: [button('x', 'Yes'), button('y', 'No')], maxAttempts: 1 });
    expect(block.outlets.map(({ id, label }) => [id, label])).toEqual([
      ['x', 'Yes'],
      ['y', 'No'],
      ['invalid', 'Invalid'],
    ]);
  });

  it.each([
    ['no button', []],
    ['two of one id', [button('x', 'Yes'), button('x', 'No')]],
    ['the id of the outlet invalid', [button('invalid', 'Yes')]],
    ['fifty-one', Array.from({ length: 51 }, (_, index) => button(`${index}`, 'x'))],
  ])('refuses %s', (_what, buttons) => {
    expect(() => boundBlock('buttons', { buttons })).toThrow('does not bind');
  });

  it('names a button without a title, and reads as its question and titles', () => {
    const block = boundBlock('buttons', {
      question: english('Which?'),
      buttons: [button('x', 'Yes'), button('y', ' ')],
    });
    expect(block.problems(testOutline).map(({ message }) => message)).toEqual([
      'The title of button 2 is empty. Write it.',
    ]);
    expect(block.summary(testOutline)).toBe('Which? (Yes,  )');
  });
});
