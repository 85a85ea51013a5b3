import type { FastifyRequest } from 'fastify';
import { findVisitorByTokenHash, type TokenVisitor } from '@baton/db/queries/find-visitor-by-token-hash';
import type { ServiceContext } from '@baton/service/context';
import { RefusedError } from '../../plugins/refusal-answer.ts';

/** The visitor's token; it is never in an address (reliability.md, B49). */
const bearerToken = (request: FastifyRequest): string | null =>
  /^Bearer ([\w-]{1,200})$/iu.exec(request.headers.authorization ?? '')?.[1] ?? null;

/** Whose token the request bears; refuses (401) a missing, unknown or expired one, all alike. */
export const visitorLogin = async (
  { db, clock, secrets }: ServiceContext,
  request: FastifyRequest,
): Promise<TokenVisitor> => {
  const token = bearerToken(request);
  const login = token === null ? null : await findVisitorByTokenHash(db, secrets.hashToken(token), clock.now());
  if (login === null) throw new RefusedError({ code: 'not_signed_in' });
  return login;
};
