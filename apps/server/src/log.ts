import pino from 'pino';
import type { Logger } from 'pino';

const secrets = ['token', 'password', 'cookie', 'authorization', 'secret', 'text', 'content'];

/** Only what finds a bug: errors of libraries carry connections, rows and requests. */
const errorFacts = (error: unknown): object => {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? { code: String(error.code) } : {};
  const cause = error.cause === undefined ? {} : { cause: errorFacts(error.cause) };
  return { type: error.name, message: error.message, ...code, stack: error.stack, ...cause };
};

/**
 * The process' log: one JSON line per event, so that a name with line breaks stays one line (reliability.md, B70).
 * Fields that may hold a secret or a message's words are taken out, one level deep and at the top.
 */
export const makeLog = (level: string, destination?: pino.DestinationStream): Logger =>
  pino(
    {
      level,
      base: { pid: process.pid },
      serializers: { err: errorFacts },
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[removed]' },
    },
    destination ?? pino.destination({ fd: 2, sync: false }),
  );
