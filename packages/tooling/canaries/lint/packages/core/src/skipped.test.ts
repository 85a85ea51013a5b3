import { expect, it } from 'vitest';

it.skip('is never run', () => {
  expect(1).toBe(2);
});
