/** Codes of `pg` and of the network for a database that is not there, stops, starts, has no connection left, or does not get to answer. */
const away =
  /^(?:08...|57P0[1-5]|57014|55P03|53300|53400|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/u;

/** `pg` gives these no code, and PostgreSQL gives the last one a code of many meanings. */
const awayWords =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Cannot use a pool after calling end)|is not currently accepting connections$/u;

const causesOf = (error: unknown): Error[] => {
  const causes: Error[] = [];
  let current = error;
  while (current instanceof Error && causes.length < 8) {
    causes.push(current);
    current = current.cause;
  }
  return causes;
};

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

/** Whether an error means that the database cannot be reached now; then the answer is 503, and later it works again (B5). */
export const isDatabaseAway = (error: unknown): boolean =>
  causesOf(error).some((cause) => away.test(codeOf(cause)) || awayWords.test(cause.message));
