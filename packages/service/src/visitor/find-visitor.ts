import { findVisitorByTokenHash } from '@baton/db/queries/find-visitor-by-token-hash';
import type { ServiceContext } from '../context.ts';
import type { VisitorLogin } from './visitor-login.ts';

/** Whose token this is; null for one that is unknown or older than 180 days (decisions.md, Visitors). */
export const findVisitor = (context: ServiceContext, token: string): Promise<VisitorLogin | null> =>
  findVisitorByTokenHash(context.db, context.secrets.hashToken(token), context.clock.now());
