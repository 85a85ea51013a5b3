/**
 * SQLSTATEs after which the same transaction may well succeed: serialisation failure, deadlock, and a unique violation,
 * which here means that a parallel request with the same client id, or opening the same conversation, was first.
 */
const passing = new Set(['40001', '40P01', '23505']);
const attempts = 5;

const isPassing = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  passing.has(error.code);

/** Does `work`, which must be one whole transaction, again where another transaction got in its way; five times at most. */
export const retried = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !isPassing(error)) throw error;
    }
  }
};
