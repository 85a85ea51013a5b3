import { describe, expect, it } from 'vitest';
import { chosenButton } from './chosen-button.ts';

const choices = [
  { id: 'a', title: 'Two weeks' },
  { id: 'b', title: '1' },
  { id: 'c', title: 'Été' },
];

const typed = (text: string): string | null => chosenButton({ type: 'text', text }, choices)?.id ?? null;

describe('chosenButton', () => {
  it.each([
    ['two WEEKS', 'a'],
    [' Two weeks ', 'a'],
    ['1', 'b'],
    ['2', 'b'],
    ['3)', 'c'],
    ['E\u0301te\u0301', 'c'],
    ['0', null],
    ['4', null],
    ['-1', null],
    ['1.5', null],
    ['', null],
    ['Two', null],
    ['constructor', null],
    ['1'.repeat(100_000), null],
  ])('typed %j chooses %j', (text, id) => {
    expect(typed(text)).toBe(id);
  });

  it.each([
    [['a'], 'a'],
    [['z'], null],
    [['a', 'b'], null],
  ])('pressed %j chooses %j', (choiceIds, id) => {
    expect(chosenButton({ type: 'choice', choiceIds }, choices)?.id ?? null).toBe(id);
  });
});
