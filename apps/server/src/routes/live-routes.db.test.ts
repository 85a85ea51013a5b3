import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { memberHello, openLive } from '../testing/live-client.ts';
import { runServer, signInAs, type RunningServer } from '../testing/running-server.ts';
import { openSession } from '../testing/visitor-client.ts';

let server: RunningServer;
/** Another process on the same database: only the bus is between them. */
let second: RunningServer;
beforeAll(async () => {
  server = await runServer();
  second = await runServer({}, server.testDatabase);
  await Promise.all([server.composition.bus.ready, second.composition.bus.ready]);
});
afterAll(async () => {
  await second.close();
  await server.close();
});

const within = { timeout: 1000 };
const soon = { timeout: 5000 };

const helloOf = (session: { token: string; conversationId: string }, after = 0) => ({
  type: 'hello',
  protocol: 1,
  token: session.token,
  conversationId: session.conversationId,
  after,
});

const member = async (on: RunningServer, name: string) => {
  const cookie = await signInAs(on, name);
  const live = await openLive(on, { cookie, origin: on.address });
  live.send(memberHello);
  await vi.waitFor(() => expect(live.of('hello')).toHaveLength(1), soon);
  return { ...live, cookie };
};

describe('live socket over the whole server', () => {
  it('[B9] shows a visitor of one process to an agent of the other, and typing and presence too, within a second', async () => {
    const session = await openSession(server);
    const topic = `conversation:${session.conversationId}`;
    const agent = await member(second, 'amina');
    agent.send({ type: 'subscribe', topic, after: 0 });
    await vi.waitFor(() => expect(agent.of('page')).toHaveLength(1), soon);
    const visitor = await openLive(server);
    visitor.send(helloOf(session));
    await vi.waitFor(
      () => expect(agent.of('presence')).toEqual([{ type: 'presence', topic, isConnected: true }]),
      within,
    );
    visitor.send({ type: 'typing', conversationId: session.conversationId });
    await vi.waitFor(() => expect(agent.of('typing')).toMatchObject([{ topic, who: 'visitor' }]), within);
    const { message } = (await session.send('from one to the other')).json<{ message: { seq: number } }>();
    await vi.waitFor(() => expect(agent.seqs()).toContain(message.seq), within);
    await vi.waitFor(() => expect(visitor.seqs()).toContain(message.seq), within);
    visitor.terminate();
    await vi.waitFor(() => expect(agent.of('presence').at(-1)).toMatchObject({ isConnected: false }), within);
    agent.terminate();
  });

  it('[B11] [B34] brings a visitor who was away every message once and in order', async () => {
    const session = await openSession(server);
    const first = await openLive(server);
    first.send(helloOf(session));
    await vi.waitFor(() => expect(first.of('page')).toHaveLength(1), soon);
    const held = first.of('page')[0];
    first.terminate();
    for (let count = 0; count < 30; count += 1) await session.send(`message ${count}`);
    const again = await openLive(second);
    const after = held !== undefined && 'revision' in held && held.revision !== null ? held.revision : 0;
    again.send(helloOf(session, after));
    const { lastSeq } = (await session.list(0)).json<{ lastSeq: number }>();
    await vi.waitFor(() => expect([...first.seqs(), ...again.seqs()].length).toBe(lastSeq), soon);
    expect([...first.seqs(), ...again.seqs()]).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1));
    again.terminate();
  });

  it('[B45] closes the sockets of a login on every process when it signs out, within 5 s', async () => {
    const agent = await member(second, 'lucas');
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/auth/sign-out',
      headers: { cookie: agent.cookie, origin: server.address, host: server.host },
      payload: {},
    });
    expect(answer.statusCode).toBe(200);
    await vi.waitFor(() => expect(agent.closed.code).toBe(4401), soon);
  });

  it('[B16] closes the sockets of a member on every process when their role changes, within 5 s', async () => {
    const post = (path: string, cookie: string, payload: object) =>
      server.app.inject({
        method: 'POST',
        url: `/trpc/${path}`,
        headers: { cookie, origin: server.address, host: server.host },
        payload,
      });
    const owner = await signInAs(server, 'olivia');
    const me = await server.app.inject({
      url: '/trpc/member.list',
      headers: { cookie: owner, host: server.host },
    });
    const members = me.json<{ result: { data: { memberId: string; email: string }[] } }>().result.data;
    const memberId = members.find(({ email }) => email.startsWith('ben@'))?.memberId;
    const builder = await member(second, 'ben');
    expect((await post('member.setRole', owner, { memberId, role: 'agent' })).statusCode).toBe(200);
    await vi.waitFor(() => expect(builder.closed.code).toBe(1012), soon);
    const back = await openLive(second, { cookie: builder.cookie, origin: second.address });
    back.send(memberHello);
    await vi.waitFor(() => expect(back.of('hello')).toHaveLength(1), soon);
    expect((await post('member.setRole', owner, { memberId, role: 'builder' })).statusCode).toBe(200);
    await vi.waitFor(() => expect(back.closed.code).toBe(1012), soon);
  });

  it('[B52] [B53] takes a cookie only from a page of its own', async () => {
    const cookie = await signInAs(server, 'lucas');
    for (const headers of [{ cookie, origin: 'https://evil.example' }, { cookie }]) {
      const live = await openLive(server, headers);
      live.send(memberHello);
      await vi.waitFor(() => expect(live.closed.code).toBe(4403), soon);
    }
  });

  it('[B48] [B53] shows a builder no conversation, and nobody what is not there', async () => {
    const session = await openSession(server);
    const builder = await member(server, 'ben');
    const topics = [
      `conversation:${session.conversationId}`,
      `conversation:cnv_${'0'.repeat(26)}`,
      `bot:bot_${'0'.repeat(26)}`,
    ];
    for (const topic of topics) builder.send({ type: 'subscribe', topic, after: 0 });
    await vi.waitFor(() => expect(builder.of('refused')).toHaveLength(3), soon);
    expect(builder.of('refused')).toEqual(topics.map((topic) => ({ type: 'refused', topic, code: 'not_found' })));
    builder.terminate();
  });

  it('[B50] gives a visitor only their own conversation', async () => {
    const [one, two] = [await openSession(server), await openSession(server)];
    const live = await openLive(server);
    live.send({ ...helloOf(one), conversationId: two.conversationId });
    await vi.waitFor(() => expect(live.closed.code).toBe(4403), soon);
    expect(live.frames).toEqual([]);
  });

  it('[B10] stores one message for a client that sends again on another process', async () => {
    const session = await openSession(server);
    const elsewhere = { ...session, clientId: randomUUID() };
    const first = await session.send('once', elsewhere.clientId);
    const again = await second.app.inject({
      method: 'POST',
      url: `/api/v1/conversations/${session.conversationId}/messages`,
      headers: { authorization: `Bearer ${session.token}` },
      payload: { clientId: elsewhere.clientId, content: { type: 'text', text: 'once' } },
    });
    expect([again.statusCode, again.body]).toEqual([200, first.body]);
  });
});
