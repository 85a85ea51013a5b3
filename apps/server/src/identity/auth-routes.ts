import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '@baton/core/clock';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { makeCommandLimiter } from '../limits/command-limiter.ts';
import { sendRefusal } from '../plugins/error-answers.ts';
import { refuseForeignOrigin } from '../plugins/own-origin.ts';
import type { Bus } from '../realtime/bus.ts';
import type { LoginOfRequest } from './login-of-request.ts';
import { addressHeader, basePath, type SignInEngine } from './sign-in-engine.ts';

interface AuthRoutesOptions {
  readonly engine: SignInEngine;
  readonly config: Config;
  readonly clock: Clock;
  readonly bus: Bus;
  readonly loginOf: LoginOfRequest;
}

const quarterHourMs = 900_000;
/** Beyond each account at each address: an account attacked from many addresses is slowed down too (B47). */
const accountFactor = 5;

const credentialsSchema = z.object({ email: z.string().max(320), password: z.string().max(1024) });
const passwordsSchema = z.object({ currentPassword: z.string().max(1024), newPassword: z.string().max(1024) });

/** Calls better-auth with this request's cookies and a body of our own making; forwarding headers never get through. */
const callEngine = (options: AuthRoutesOptions, request: FastifyRequest, body: unknown): Promise<Response> => {
  const path = request.url.split('?')[0] ?? '';
  const headers = new Headers({ [addressHeader]: request.ip });
  for (const name of ['cookie', 'origin', 'user-agent', 'host'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  if (body !== null) headers.set('content-type', 'application/json');
  return options.engine.handler(
    new Request(new URL(path, options.config.publicUrl), {
      method: request.method,
      headers,
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    }),
  );
};

const passOn = async (reply: FastifyReply, response: Response): Promise<FastifyReply> => {
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  const wait = response.headers.get('x-retry-after');
  if (response.status === 429)
    return sendRefusal(reply, { code: 'rate_limited', retryAfterMs: Number(wait ?? 60) * 1000 });
  if (response.status >= 500) return sendRefusal(reply, { code: 'unavailable' });
  reply.code(response.status).header('cache-control', 'no-store').type('application/json');
  return reply.send(await response.text());
};

/** Ten attempts in a quarter of an hour by account and address (decisions.md, Limits); a success takes its attempts back. */
const makeSignInLimits = (perQuarter: number, clock: Clock) => {
  const byPair = makeCommandLimiter([{ count: perQuarter, windowMs: quarterHourMs }]);
  const byAccount = makeCommandLimiter([{ count: perQuarter * accountFactor, windowMs: quarterHourMs }]);
  let attempts = 0;
  return {
    take: (email: string, address: string): number => {
      attempts += 1;
      const id = String(attempts);
      const wait = byPair.take(`${email} ${address}`, id, clock.now());
      return wait > 0 ? wait : byAccount.take(email, id, clock.now());
    },
    forget: (email: string, address: string) => {
      byPair.forget(`${email} ${address}`);
      byAccount.forget(email);
    },
  };
};

/** The sign-in routes that are mounted, and no other of better-auth's (decisions.md, Identity and keys). */
export const authRoutes = async (app: FastifyInstance, options: AuthRoutesOptions): Promise<void> => {
  const { bus, clock, config, loginOf } = options;
  const limits = makeSignInLimits(config.limits.signInsPer15Min, clock);
  app.addHook('onRequest', refuseForeignOrigin(config));

  app.post(`${basePath}/sign-in/email`, async (request, reply) => {
    const { email, password } = credentialsSchema.parse(request.body);
    const account = email.trim().toLowerCase();
    const wait = limits.take(account, request.ip);
    if (wait > 0) return sendRefusal(reply, { code: 'rate_limited', retryAfterMs: wait });
    const response = await callEngine(options, request, { email: account, password });
    if (response.ok) limits.forget(account, request.ip);
    return passOn(reply, response);
  });

  app.post(`${basePath}/sign-out`, async (request, reply) => {
    const login = await loginOf(request.headers);
    const response = await callEngine(options, request, {});
    if (login !== null) bus.publish([{ kind: 'login-ended', userId: login.userId, loginId: login.loginId }]);
    return passOn(reply, response);
  });

  /** Every other login of the user ends, and every live socket, whatever the client asked for (B45). */
  app.post(`${basePath}/change-password`, async (request, reply) => {
    const passwords = passwordsSchema.parse(request.body);
    const login = await loginOf(request.headers);
    const response = await callEngine(options, request, { ...passwords, revokeOtherSessions: true });
    if (response.ok && login !== null) bus.publish([{ kind: 'login-ended', userId: login.userId, loginId: null }]);
    return passOn(reply, response);
  });

  app.get(`${basePath}/get-session`, async (request, reply) => passOn(reply, await callEngine(options, request, null)));
};
