import type { FastifyRequest } from 'fastify';
import { findVisitorByTokenHash, type TokenVisitor } from '@baton/db/queries/find-visitor-by-token-hash';
import type { ServiceContext } from '@baton/service/context';
import { RefusedError } from '../../plugins/refusal-answer.ts';

/**
 * A token is of the same visitor as long as it lives, so that only its end can be noticed late, by this much; whoever is
 * erased meanwhile has no rows left that a request could find. Spares every turn a round trip.
 */
const keptMs = 5000;
/** Enough for the visitors who write at a time. */
const mostKept = 10_000;

/** The visitor's token; it is never in an address (reliability.md, B49). */
const bearerToken = (request: Pick<FastifyRequest, 'headers'>): string | null =>
  /^Bearer ([\w-]{1,200})$/iu.exec(request.headers.authorization ?? '')?.[1] ?? null;

type Kept = Map<string, { readonly login: TokenVisitor; readonly until: number }>;
/** By the service's database, so that two services of one process share nothing. */
const keptOf = new WeakMap<ServiceContext['db'], Kept>();

const keptBy = (db: ServiceContext['db']): Kept => {
  const kept: Kept = keptOf.get(db) ?? new Map();
  keptOf.set(db, kept);
  return kept;
};

const findLogin = async ({ db, clock }: Pick<ServiceContext, 'db' | 'clock'>, tokenHash: string) => {
  const now = clock.now();
  const kept = keptBy(db);
  const known = kept.get(tokenHash);
  if (known !== undefined && now < known.until && now >= known.until - keptMs) return known.login;
  kept.delete(tokenHash);
  const login = await findVisitorByTokenHash(db, tokenHash, now);
  if (login === null) return null;
  if (kept.size >= mostKept) kept.clear();
  kept.set(tokenHash, { login, until: now + keptMs });
  return login;
};

/** Whose token the request bears; refuses (401) a missing, unknown or expired one, all alike. */
export const visitorLogin = async (
  { db, clock, secrets }: Pick<ServiceContext, 'db' | 'clock' | 'secrets'>,
  request: Pick<FastifyRequest, 'headers'>,
): Promise<TokenVisitor> => {
  const token = bearerToken(request);
  const login = token === null ? null : await findLogin({ db, clock }, secrets.hashToken(token));
  if (login === null) throw new RefusedError({ code: 'not_signed_in' });
  return login;
};
