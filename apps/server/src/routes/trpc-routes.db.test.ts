import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runServer, signInAs, type RunningServer } from '../testing/running-server.ts';

let server: RunningServer;
let behindProxy: RunningServer;
const limits = { LIMIT_LINKS_PER_15_MIN: '3', LIMIT_CALLS_PER_10_S: '30' };
beforeAll(async () => {
  server = await runServer(limits);
  behindProxy = await runServer({ ...limits, TRUST_PROXY: '1' }, server.testDatabase);
});
afterAll(async () => {
  await behindProxy.close();
  await server.close();
});

interface Refused {
  readonly error: { readonly data: { readonly refusal: { readonly code: string } } };
}

const accept = (at: RunningServer, from: string, forwardedFor = '203.0.113.9') =>
  at.app.inject({
    method: 'POST',
    url: '/trpc/invite.accept',
    remoteAddress: from,
    headers: { origin: at.address, host: at.host, 'x-forwarded-for': forwardedFor },
    payload: { token: 'a guess', displayName: 'Mallory', password: 'a long password' },
  });
const look = (from: string) =>
  server.app.inject({
    url: `/trpc/invite.look?input=${encodeURIComponent('{"token":"a guess"}')}`,
    remoteAddress: from,
    headers: { host: server.host },
  });

describe('[B71] the limits of procedures', () => {
  it('stop guessing at links, and say when to come back', async () => {
    const codes = [];
    for (let guess = 0; guess < 3; guess += 1) codes.push((await accept(server, '192.0.2.1')).statusCode);
    expect(codes).toEqual([412, 412, 412]);
    const refused = await look('192.0.2.1');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(200);
    expect(refused.json<Refused>().error.data.refusal.code).toBe('rate_limited');
    const batch = await server.app.inject({
      url: `/trpc/setup.status,invite.look?batch=1&input=${encodeURIComponent('{"1":{"token":"a guess"}}')}`,
      remoteAddress: '192.0.2.1',
      headers: { host: server.host },
    });
    expect([batch.statusCode, batch.headers['retry-after'] === undefined]).toEqual([429, false]);
  });

  it('count by the address of the socket, whatever a client says of itself', async () => {
    for (let guess = 0; guess < 3; guess += 1) await accept(server, '192.0.2.2', `203.0.113.${guess}`);
    expect((await accept(server, '192.0.2.2', '203.0.113.77')).statusCode).toBe(429);
    expect((await accept(server, '192.0.2.3')).statusCode).toBe(412);
  });

  it('count by what a trusted proxy says', async () => {
    for (let guess = 0; guess < 3; guess += 1) await accept(behindProxy, '192.0.2.4', '203.0.113.1');
    expect((await accept(behindProxy, '192.0.2.4', '203.0.113.1')).statusCode).toBe(429);
    expect((await accept(behindProxy, '192.0.2.4', '203.0.113.2')).statusCode).toBe(412);
  });

  it('hold for all calls together', async () => {
    const cookie = await signInAs(server, 'olivia');
    const ask = () =>
      server.app.inject({
        url: '/trpc/session.me',
        remoteAddress: '192.0.2.5',
        headers: { cookie, host: server.host },
      });
    const answers = await Promise.all(Array.from({ length: 45 }, ask));
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    expect(answers.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThanOrEqual(30);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ headers }) => headers['retry-after'] !== undefined)).toBe(true);
  });
});
