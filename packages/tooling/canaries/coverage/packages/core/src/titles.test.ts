import { describe, expect, it } from 'vitest';

describe('[003-11] a period', () => {
  it.each([1, 2])('[B38, C18] ends with the day %i', (day) => {
    expect(day).toBeGreaterThan(0);
  });

  it.each([['B7777', 1]])('a table is no title: %s', (_order, count) => {
    expect(count).toBeGreaterThan(0);
  });

  it('[B99] carries an id that no promise has', () => {
    expect(['B29'][0]).toBe('B29');
  });
});
