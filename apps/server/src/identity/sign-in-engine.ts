import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import type { Logger } from 'pino';
import type { Database } from '@baton/db/database';
import type { Config } from '../config.ts';
import { newId } from '../new-id.ts';
import { ownOrigin } from '../plugins/own-origin.ts';
import { passwordHash } from './password-hash.ts';

/** Where the auth routes tell better-auth the address of the other end; no client can set it. */
export const addressHeader = 'x-baton-address';
export const basePath = '/api/auth';

const hour = 3600;
/** Idle for three days ends a login; the absolute end is in login-of-request.ts (reliability.md, B46). */
const idleSeconds = 72 * hour;

interface SignInOptions {
  readonly db: Database;
  readonly config: Config;
  readonly secret: string;
  readonly log: Logger;
}

/** Many people may share one address, so its limit is ten times that of an account at an address. */
const rateLimitOf = (signInsPer15Min: number) => ({
  enabled: signInsPer15Min > 0,
  storage: 'database' as const,
  modelName: 'rate_limit',
  window: 60,
  max: 600,
  customRules: {
    '/sign-in/email': { window: 900, max: signInsPer15Min * 10 },
    '/change-password': { window: 900, max: Math.max(1, signInsPer15Min) },
    '/get-session': false as const,
  },
});

/**
 * better-auth, which owns sign-in and nothing else (decisions.md, Identity and keys). Its cookies are `__Host-` and
 * Secure also on http://localhost, where browsers take them. Accounts are made by accounts.ts only: sign-up is closed.
 */
export const makeSignInEngine = ({ db, config, secret, log }: SignInOptions) =>
  betterAuth({
    appName: 'Baton',
    baseURL: config.publicUrl,
    basePath,
    secret,
    telemetry: { enabled: false },
    database: { db, type: 'postgres', schemaName: 'auth', transaction: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, password: passwordHash },
    session: { expiresIn: idleSeconds, updateAge: hour, cookieCache: { enabled: false } },
    rateLimit: rateLimitOf(config.limits.signInsPer15Min),
    trustedOrigins: (request) => [ownOrigin(config, request?.headers.get('host') ?? undefined)],
    advanced: {
      cookiePrefix: '__Host-baton',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: ({ model }) => (model === 'user' ? newId('user') : randomUUID()) },
    },
    logger: { level: 'error', log: (_level, message) => log.warn({ from: 'better-auth' }, message) },
    onAPIError: { throw: false, onError: (error) => log.warn({ err: error }, 'sign-in failed') },
  });
export type SignInEngine = ReturnType<typeof makeSignInEngine>;
