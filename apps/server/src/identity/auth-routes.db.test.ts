import { openDatabase, type OpenDatabase } from '@baton/db/database';
import { createTestDatabase, type TestDatabase } from '@baton/db/testing/test-database';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeClock } from '../clock.ts';
import { makeLog } from '../log.ts';
import { answerErrors } from '../plugins/error-answers.ts';
import { takeJsonOnly } from '../plugins/json-body.ts';
import type { BusEvent } from '../realtime/bus.ts';
import { makeMemoryBus } from '../realtime/memory-bus.ts';
import { makeCookieJar } from '../testing/cookie-jar.ts';
import { testConfig } from '../testing/test-config.ts';
import { makeAccounts } from './accounts.ts';
import { authRoutes } from './auth-routes.ts';
import { makeLoginOfRequest } from './login-of-request.ts';
import { makeSignInEngine } from './sign-in-engine.ts';

const origin = 'http://localhost:4400';
const own = { origin, host: 'localhost:4400' };
const password = 'a long enough password';

let testDatabase: TestDatabase;
let database: OpenDatabase;

const build = async (options: Record<string, string> = {}) => {
  const config = testConfig(options);
  const log = makeLog('silent');
  const clock = makeClock(null);
  const bus = makeMemoryBus(() => undefined);
  const heard: BusEvent[] = [];
  bus.listen((event) => heard.push(event));
  const engine = makeSignInEngine({ db: database.db, config, secret: 'x'.repeat(64), log });
  const loginOf = makeLoginOfRequest(engine, clock);
  const app = Fastify({ trustProxy: config.trustProxy });
  answerErrors(app);
  takeJsonOnly(app);
  await app.register(authRoutes, { engine, config, clock, bus, loginOf });
  return { app, accounts: makeAccounts(engine, bus), loginOf, heard };
};

const post = (app: FastifyInstance, path: string, payload: object, headers: Record<string, string> = own) =>
  app.inject({ method: 'POST', url: `/api/auth/${path}`, headers: { ...headers }, payload });

const signIn = (app: FastifyInstance, email: string, secret = password, headers: Record<string, string> = own) =>
  post(app, 'sign-in/email', { email, password: secret }, headers);

const account = async (accounts: Awaited<ReturnType<typeof build>>['accounts'], email: string) =>
  accounts.createAccount(email, password, 'Ann');

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.config);
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

describe('sign-in', () => {
  it('[B46] sets a __Host- cookie that no script reads and only TLS or this machine carries', async () => {
    const { app, accounts, loginOf } = await build();
    const userId = await account(accounts, 'ann@one.example');
    const answer = await signIn(app, 'Ann@One.example');
    expect(answer.statusCode).toBe(200);
    const cookie = [answer.headers['set-cookie'] ?? []].flat().find((line) => line.includes('session_token'));
    expect(cookie).toMatch(
      /^__Host-baton\.session_token=.+; Max-Age=259200; Path=\/; HttpOnly; Secure; SameSite=Lax$/u,
    );
    const jar = makeCookieJar();
    jar.take(answer);
    expect(await loginOf({ cookie: jar.header })).toMatchObject({ userId, email: 'ann@one.example' });
  });

  it('[B44] gives a new cookie to each login and takes no planted one', async () => {
    const { app, accounts, loginOf } = await build();
    await account(accounts, 'ann@two.example');
    const planted = '__Host-baton.session_token=planted.c2lnbmF0dXJl';
    const answer = await signIn(app, 'ann@two.example', password, { ...own, cookie: planted });
    expect(String(answer.headers['set-cookie'])).not.toContain('planted');
    expect(await loginOf({ cookie: planted })).toBeNull();
  });

  it('[B47] answers an unknown mail as a wrong password', async () => {
    const { app, accounts } = await build();
    await account(accounts, 'ann@three.example');
    const [wrong, unknown] = [await signIn(app, 'ann@three.example', 'wrong'), await signIn(app, 'who@three.example')];
    expect([wrong.statusCode, wrong.body]).toEqual([unknown.statusCode, unknown.body]);
    expect(wrong.statusCode).toBe(401);
  });

  it('[B47] [B71] throttles an account at an address after ten, and not the owner at another', async () => {
    const { app, accounts } = await build({ TRUST_PROXY: '1' });
    await account(accounts, 'ann@four.example');
    const from = (address: string) => ({ ...own, 'x-forwarded-for': address });
    const codes: number[] = [];
    for (let count = 0; count < 12; count += 1) {
      codes.push((await signIn(app, 'ann@four.example', 'wrong', from('203.0.113.7'))).statusCode);
    }
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    const last = await signIn(app, 'ann@four.example', password, from('203.0.113.7'));
    expect([last.statusCode, Number(last.headers['retry-after']) > 800]).toEqual([429, true]);
    expect((await signIn(app, 'ann@four.example', password, from('203.0.113.8'))).statusCode).toBe(200);
  });

  it('[B71] believes no forwarded address unless a proxy is trusted', async () => {
    const { app } = await build();
    const codes: number[] = [];
    for (let count = 0; count < 11; count += 1) {
      const headers = { ...own, 'x-forwarded-for': `203.0.113.${count}` };
      codes.push((await signIn(app, 'ann@five.example', 'wrong', headers)).statusCode);
    }
    expect(codes.at(-1)).toBe(429);
  });

  it('[B78] has no sign-up and no other route than the mounted ones', async () => {
    const { app } = await build();
    const paths = [
      'sign-up/email',
      'update-user',
      'delete-user',
      'list-sessions',
      'verify-email',
      'sign-in/social',
      'ok',
    ];
    for (const path of paths) expect((await post(app, path, { email: 'a@b.example', password })).statusCode).toBe(404);
  });
});

describe('requests of other sites', () => {
  it.each([
    [{ host: own.host }],
    [{ ...own, origin: 'https://evil.example' }],
    [{ ...own, origin: 'null' }],
    [{ origin: 'http://evil.example:4400', host: 'evil.example:4400' }],
  ])('[B52] are refused with %o', async (headers) => {
    const { app, heard } = await build();
    expect((await signIn(app, 'ann@one.example', password, headers)).statusCode).toBe(403);
    expect((await post(app, 'sign-out', {}, headers)).statusCode).toBe(403);
    expect(heard).toEqual([]);
  });

  it('[B52] are refused as forms', async () => {
    const { app } = await build();
    const payload = '{"email":"ann@one.example","password":"x"}';
    const headers = { ...own, 'content-type': 'text/plain' };
    expect((await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers, payload })).statusCode).toBe(
      400,
    );
  });
});

describe('the end of a login', () => {
  const signedIn = async (email: string) => {
    const built = await build();
    const userId = await account(built.accounts, email);
    const jar = makeCookieJar();
    jar.take(await signIn(built.app, email));
    return { ...built, userId, jar };
  };

  it('[B45] comes with sign-out: the old cookie is dead and its sockets are told', async () => {
    const { app, userId, jar, loginOf, heard } = await signedIn('ann@six.example');
    const { header } = jar;
    const login = await loginOf({ cookie: header });
    const answer = await post(app, 'sign-out', {}, { ...own, cookie: header });
    expect(answer.statusCode).toBe(200);
    jar.take(answer);
    expect(jar.size).toBe(0);
    expect(await loginOf({ cookie: header })).toBeNull();
    expect(heard).toEqual([{ kind: 'login-ended', userId, loginId: login?.loginId }]);
  });

  it('[B45] comes with a new password, for every other login too', async () => {
    const { app, userId, jar, loginOf, heard } = await signedIn('ann@seven.example');
    const other = makeCookieJar();
    other.take(await signIn(app, 'ann@seven.example'));
    const body = { currentPassword: password, newPassword: 'another long password', revokeOtherSessions: false };
    const answer = await post(app, 'change-password', body, { ...own, cookie: jar.header });
    expect(answer.statusCode).toBe(200);
    const old = jar.header;
    jar.take(answer);
    expect(await loginOf({ cookie: other.header })).toBeNull();
    expect(await loginOf({ cookie: old })).toBeNull();
    expect(await loginOf({ cookie: jar.header })).toMatchObject({ userId });
    expect(heard).toEqual([{ kind: 'login-ended', userId, loginId: null }]);
    expect((await signIn(app, 'ann@seven.example')).statusCode).toBe(401);
  });

  it('[B16] comes when the use cases close every login of a user', async () => {
    const { accounts, userId, jar, loginOf, heard } = await signedIn('ann@eight.example');
    await accounts.closeLogins(userId);
    expect(await loginOf({ cookie: jar.header })).toBeNull();
    expect(heard).toEqual([{ kind: 'login-ended', userId, loginId: null }]);
  });
});

describe('accounts', () => {
  it('are found by mail in any case, and tell a right password from a wrong one', async () => {
    const { accounts } = await build();
    const userId = await account(accounts, 'Ann@Nine.example');
    expect(await accounts.findAccountByEmail('ANN@nine.example')).toEqual({ userId, email: 'ann@nine.example' });
    expect(await accounts.findAccountByEmail('nobody@nine.example')).toBeNull();
    expect(await accounts.verifyPassword(userId, password)).toBe(true);
    expect(await accounts.verifyPassword(userId, 'wrong')).toBe(false);
  });
});
