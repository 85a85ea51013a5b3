import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '@baton/core/clock';
import { userIdSchema, type UserId } from '@baton/core/ids';
import { RefusedError } from '../plugins/refusal-answer.ts';
import type { SignInEngine } from './sign-in-engine.ts';

/** However busy, a login ends after thirty days (reliability.md, B46). */
const longestMs = 30 * 24 * 3_600_000;

/** Who signed in, as their cookie says. */
export interface RequestLogin {
  readonly userId: UserId;
  readonly email: string;
  /** Tells the logins of one user apart. */
  readonly loginId: string;
  /** Cookies that prolong the login, for the answer. */
  readonly cookies: readonly string[];
}

export type LoginOfRequest = (headers: Pick<IncomingHttpHeaders, 'cookie'>) => Promise<RequestLogin | null>;

/** better-auth hides why it could not read; it reads nothing but the database (B5). */
const readSession = async (engine: SignInEngine, cookie: string) => {
  try {
    return await engine.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true });
  } catch {
    throw new RefusedError({ code: 'unavailable' });
  }
};

/** Reads the login of a request from its cookie, and from the database each time, so that an ended one is over at once (B45). */
export const makeLoginOfRequest =
  (engine: SignInEngine, clock: Clock): LoginOfRequest =>
  async ({ cookie }) => {
    if (cookie === undefined || !cookie.includes('__Host-baton.session_token=')) return null;
    const { headers, response } = await readSession(engine, cookie);
    if (response === null || clock.now() - response.session.createdAt.getTime() > longestMs) return null;
    return {
      userId: userIdSchema.parse(response.user.id),
      email: response.user.email,
      loginId: response.session.id,
      cookies: headers.getSetCookie(),
    };
  };
