import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '@baton/db/database';
import { inDatabase } from '@baton/db/testing/server-address';
import { sql } from 'kysely';
import { runServer, signInAs, type RunningServer } from './testing/running-server.ts';
import { openSession } from './testing/visitor-client.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await runServer({ METRICS_TOKEN: 'a-token-for-metrics' });
});
afterAll(() => server.close());

const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ method: 'GET', url, headers });
const me = (cookie: string) => get('/trpc/session.me', { cookie });

describe('the whole server', () => {
  it('says that it lives and that it is ready', async () => {
    expect((await get('/healthz')).statusCode).toBe(200);
    expect((await get('/readyz')).statusCode).toBe(200);
  });

  it('[B57] [B76] sets the headers of a careful page, and no inline script', async () => {
    const { headers } = await get('/healthz');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self'(?:;|$)/u);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('knows who signed in, on every demo sign-in, and nobody without a cookie', async () => {
    for (const name of ['olivia', 'ben', 'amina', 'lucas']) {
      const answer = await me(await signInAs(server, name));
      expect([answer.statusCode, answer.body.includes(`${name}@corner-shop.example`)]).toEqual([200, true]);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    expect((await get('/trpc/session.me')).statusCode).toBe(401);
  });

  it.each([
    ['a foreign page', { origin: 'https://evil.example' }],
    ['no page', {}],
  ])('[B52] takes no mutation from %s', async (_what, origin) => {
    const cookie = await signInAs(server, 'olivia');
    const answer = await server.app.inject({
      method: 'POST',
      url: '/trpc/presence.set',
      headers: { cookie, host: server.host, 'content-type': 'application/json', ...origin },
      payload: '{"presence":"offline"}',
    });
    expect(answer.statusCode).toBe(403);
  });

  it('[B72] takes no batch of more than ten', async () => {
    const cookie = await signInAs(server, 'olivia');
    const names = (count: number) => Array.from({ length: count }, () => 'session.me').join(',');
    expect((await get(`/trpc/${names(10)}?batch=1&input={}`, { cookie })).statusCode).toBe(200);
    expect((await get(`/trpc/${names(11)}?batch=1&input={}`, { cookie })).statusCode).toBe(400);
  });

  it('[B56] tells nothing of the inside where there is nothing', async () => {
    for (const url of ['/api/nothing', '/trpc/nothing', '/api/auth/error', '/assets/nothing.js', '/metrics']) {
      const answer = await get(url);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).not.toMatch(/node_modules|\/work\/|at \w+ \(/u);
    }
  });

  it('gives its figures to who has the token', async () => {
    const answer = await get('/metrics', { authorization: 'Bearer a-token-for-metrics' });
    expect(answer.body).toContain('baton_http_request_seconds');
  });

  it('[B51] serves the demo shop with its widget, and lets only the hosted chat into frames', async () => {
    const shop = await get('/demo');
    expect(shop.body).toContain(`data-bot="${server.publicId}"`);
    expect(shop.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    const chat = await get(`/chat/${server.publicId}`);
    expect(chat.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(chat.headers['x-frame-options']).toBeUndefined();
  });

  it('[B5] answers 503 while the database takes no connection, and goes on by itself', async () => {
    const session = await openSession(server);
    const cookie = await signInAs(server, 'olivia');
    const admin = openDatabase(inDatabase(server.testDatabase.config, 'postgres'), { maxConnections: 1 });
    const name = sql.id(server.testDatabase.config.database);
    const kill = () =>
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${server.testDatabase.config.database}`.execute(
        admin.db,
      );
    await sql`alter database ${name} with allow_connections false`.execute(admin.db);
    await kill();
    await vi.waitFor(async () => expect((await get('/readyz')).statusCode).toBe(503), { timeout: 5000 });
    const sent = await session.send('into the dark');
    expect([sent.statusCode, sent.json<{ error: { code: string } }>().error.code]).toEqual([503, 'unavailable']);
    for (const answer of [await me(cookie), await get('/trpc/setup.status')]) {
      const { data } = answer.json<{ error: { data: { refusal: { code: string } } } }>().error;
      expect([answer.statusCode, data.refusal, answer.headers['retry-after']]).toEqual([
        503,
        { code: 'unavailable' },
        '2',
      ]);
    }
    expect((await get('/healthz')).statusCode).toBe(200);
    await sql`alter database ${name} with allow_connections true`.execute(admin.db);
    await vi.waitFor(async () => expect((await get('/readyz')).statusCode).toBe(200), { timeout: 10_000 });
    expect((await session.send('back again')).statusCode).toBe(201);
    expect((await me(cookie)).statusCode).toBe(200);
    await admin.close();
  });
});
