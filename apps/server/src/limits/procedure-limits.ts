import type { Clock } from '@baton/core/clock';
import type { Limits } from '../config.ts';
import { makeCallLimiter } from './call-limiter.ts';

/** Procedures that anyone can call with a guess at the secret of a link. */
const linkProcedures: ReadonlySet<string> = new Set(['invite.look', 'invite.accept', 'setup.complete']);
/** A team is invited in one go, and each link is made by someone who signed in. */
const invitesPerLink = 4;

const quarterHourMs = 900_000;

/**
 * How often the studio's procedures may be called from one address: that of the socket, or what a trusted proxy says
 * (reliability.md, B71). All calls together, and apart from them those that try links or send them.
 */
export const makeProcedureLimits = (limits: Limits, clock: Clock) => {
  const all = makeCallLimiter({ count: limits.callsPer10s, windowMs: 10_000 });
  const links = makeCallLimiter({ count: limits.linksPer15Min, windowMs: quarterHourMs });
  const invites = makeCallLimiter({ count: limits.linksPer15Min * invitesPerLink, windowMs: quarterHourMs });
  const takeOne = (address: string, path: string): number => {
    const wait = all.take(address, clock.now());
    if (wait > 0) return wait;
    if (linkProcedures.has(path)) return links.take(address, clock.now());
    return path === 'member.invite' ? invites.take(address, clock.now()) : 0;
  };
  return {
    /** Counts the calls of one request, and answers the milliseconds to wait; 0: all may be done. */
    take: (address: string, paths: readonly string[]): number =>
      paths.reduce((wait, path) => (wait > 0 ? wait : takeOne(address, path)), 0),
  };
};
