import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusalText, type Refusal } from '@baton/core/refusals';
import { ZodError } from 'zod';
import { isDatabaseAway } from './database-away.ts';
import { retryAfterOf } from './retry-after.ts';
import { RefusedError, statusOf } from './refusal-answer.ts';

const invalid = (message: string): Refusal => ({ code: 'invalid_input', message });

const wordsOf = (error: ZodError): string => {
  const issue = error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.').slice(0, 100)}: `;
  return `${where}${issue?.message ?? 'This input is not valid.'}`;
};

/** A size that is over a limit is 413, whatever else is wrong (decisions.md, Limits). */
const isTooLong = (error: ZodError): boolean =>
  error.issues.some((issue) => issue.code === 'custom' && issue.message.endsWith('KiB.'));

const refusalOfZod = (error: ZodError): Refusal =>
  isTooLong(error) ? { code: 'too_large', limit: '128 KiB' } : invalid(wordsOf(error));

/** What Fastify refuses before a route is reached: never its own words where they would quote the input. */
const refusalOfStatus = (status: number): Refusal | null => {
  if (status === 413) return { code: 'too_large', limit: '1 MiB' };
  if (status === 404) return { code: 'not_found' };
  if (status === 429) return { code: 'rate_limited', retryAfterMs: 1000 };
  return status >= 400 && status < 500
    ? invalid('The request could not be read: send JSON as application/json.')
    : null;
};

const refusalOf = (error: Error & { statusCode?: number | undefined }): Refusal | null => {
  if (error instanceof RefusedError) return error.refusal;
  if (error instanceof ZodError) return refusalOfZod(error);
  if (isDatabaseAway(error)) return { code: 'unavailable' };
  return refusalOfStatus(error.statusCode ?? 500);
};

/** The one shape of an error of `/api/v1`: `{error: {code, message}}`, with Retry-After where waiting helps. */
export const sendRefusal = (reply: FastifyReply, refusal: Refusal): FastifyReply => {
  const retryAfter = retryAfterOf(refusal);
  if (retryAfter !== null) reply.header('retry-after', retryAfter);
  return reply
    .code(statusOf(refusal))
    .header('cache-control', 'no-store')
    .send({ error: { code: refusal.code, message: refusalText(refusal) } });
};

/** An address that the router cannot read or that is too long is nowhere; it runs no hook, so that its headers are set here. */
export const answerUnreadableAddress = (_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
  void sendRefusal(reply.header('x-content-type-options', 'nosniff'), { code: 'not_found' });
};

/** Answers every error in the one shape; what is a bug is logged and told without a stack, SQL or a path (B56). */
export const answerErrors = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal !== null) {
      if (refusal.code === 'unavailable') request.log.warn({ err: error }, 'the database is away');
      return sendRefusal(reply, refusal);
    }
    request.log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'a request failed');
    return reply
      .code(500)
      .header('cache-control', 'no-store')
      .send({ error: { code: 'internal', message: 'Something went wrong on our side. Try again.' } });
  });
};
