import { describe, expect, it } from 'vitest';
import { retried } from './retried.ts';

class DatabaseError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Fails with this code until the n-th attempt. */
const failing = (code: string, attempts: number) => {
  let attempt = 0;
  return {
    attempts: () => attempt,
    work: () => {
      attempt += 1;
      return attempt < attempts ? Promise.reject(new DatabaseError(code)) : Promise.resolve(attempt);
    },
  };
};

describe('retried', () => {
  it.each(['40001', '40P01', '23505'])('does it again after %s, which a parallel transaction caused', async (code) => {
    expect(await retried(failing(code, 5).work)).toBe(5);
  });

  it('gives up after five attempts', async () => {
    const { work, attempts } = failing('40P01', 9);
    await expect(retried(work)).rejects.toThrow('40P01');
    expect(attempts()).toBe(5);
  });

  it('throws anything else at once', async () => {
    const { work, attempts } = failing('23514', 2);
    await expect(retried(work)).rejects.toThrow('23514');
    expect(attempts()).toBe(1);
  });
});
