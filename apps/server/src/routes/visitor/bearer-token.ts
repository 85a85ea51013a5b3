import type { FastifyRequest } from 'fastify';
import { RefusedError } from '../../plugins/refusal-answer.ts';

/** The visitor's token; it is never in an address (reliability.md, B49). Throws a refusal where there is none. */
export const bearerToken = (request: FastifyRequest): string => {
  const token = /^Bearer ([\w~+/.=-]{1,200})$/iu.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new RefusedError({ code: 'not_signed_in' });
  return token;
};
