import { once } from 'node:events';
import Fastify from 'fastify';
import fastifyWebsocket from '@fastify/websocket';
import type { ServerFrame } from '@baton/core/live/frames';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { RequestLogin } from '../identity/login-of-request.ts';
import { makeHub } from './hub.ts';
import type { LiveAccess, Membership, VisitorSeatRights } from './live-access.ts';
import { openLiveSocket } from './live-socket.ts';
import { makeLiveSockets } from './live-sockets.ts';
import { makeMemoryBus } from './memory-bus.ts';

const suffix = '01h455vb4pex5vsknk084sn02q';
const [cnv, other] = [`cnv_${suffix}` as const, `cnv_01h455vb4pex5vsknk084sn99z` as const];
const bot = `bot_${suffix}` as const;
const seat: VisitorSeatRights = {
  workspaceId: `wsp_${suffix}`,
  visitorId: `vis_${suffix}`,
  botId: bot,
  conversationId: cnv,
  revision: 3,
};
const membership: Membership = { workspaceId: seat.workspaceId, memberId: `mem_${suffix}`, displayName: 'Ann' };
const login: RequestLogin = { userId: `usr_${suffix}`, email: 'ann@x.example', loginId: 'login-1', cookies: [] };

/** Rights as they stand; a test takes them away. */
const makeRights = () => {
  const seen: string[] = [];
  const rights = { isMember: true, topics: new Set([`conversation:${cnv}`, `bot:${bot}`]), seen };
  const access: LiveAccess = {
    findVisitorSeat: async (token, id) => {
      if (token !== 'good') return 'unknown-token';
      return id === cnv ? seat : 'not-theirs';
    },
    listMemberships: async () => (rights.isMember ? [membership] : []),
    findTopicRight: async (_userId, topic) => (rights.isMember && rights.topics.has(topic) ? membership : null),
    isOwner: async () => true,
    visitorOpened: async () => void rights.seen.push('opened'),
    visitorSeen: async () => void rights.seen.push('seen'),
    visitorClosed: async () => void rights.seen.push('closed'),
    memberSeen: async () => void rights.seen.push('member'),
  };
  return { rights, access };
};

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const world = async (who: RequestLogin | 'foreign-origin' | null = login) => {
  const bus = makeMemoryBus(() => undefined);
  const { rights, access } = makeRights();
  const log = { revision: 3 };
  const hub = makeHub({
    bus,
    now: () => Date.now(),
    onError: (error) => expect(error).toBeNull(),
    readPages: async (_of, after) => {
      const messages = Array.from({ length: log.revision - after }, (_, index) => after + index + 1);
      const page = {
        messages,
        lastSeq: log.revision,
        revision: log.revision,
        control: 'bot',
        awaiting: null,
        hasMore: false,
      } as const;
      return { visitor: page, member: page };
    },
  });
  const sockets = makeLiveSockets(bus);
  const app = Fastify();
  await app.register(fastifyWebsocket);
  app.get('/live', { websocket: true }, (raw) => {
    const live = openLiveSocket(raw, {
      hub,
      bus,
      access,
      now: () => Date.now(),
      login: async () => who,
      onError: () => undefined,
    });
    sockets.add(live);
    raw.on('message', (data) => live.receive(Buffer.isBuffer(data) ? data.toString() : ''));
    raw.on('close', () => sockets.remove(live));
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  open.push(app);
  const wake = (revision: number) => {
    log.revision = revision;
    bus.publish([{ kind: 'wake', topic: `conversation:${cnv}`, what: 'conversation', revision }]);
  };
  return { bus, rights, sockets, wake, url: `${address.replace('http', 'ws')}/live` };
};

const connect = async (url: string) => {
  const socket = new WebSocket(url);
  const frames: ServerFrame<number>[] = [];
  const closed = { code: 0 };
  socket.on('message', (data) => frames.push(JSON.parse(Buffer.isBuffer(data) ? data.toString() : 'null')));
  socket.on('close', (code) => {
    closed.code = code;
  });
  await once(socket, 'open');
  open.unshift({ close: async () => socket.terminate() });
  return { socket, frames, closed, send: (frame: unknown) => socket.send(JSON.stringify(frame)) };
};

const visitorHello = { type: 'hello', protocol: 1, token: 'good', conversationId: cnv, after: 1 };
const memberHello = { type: 'hello', protocol: 1 };

describe('live socket of a visitor', () => {
  it('[B11] greets with the revision and brings what is newer, then each change', async () => {
    const { url, wake } = await world();
    const { frames, send } = await connect(url);
    send(visitorHello);
    await vi.waitFor(() => expect(frames).toHaveLength(2));
    expect(frames[0]).toEqual({ type: 'hello', protocol: 1, revision: 3 });
    expect(frames[1]).toMatchObject({ type: 'page', topic: `conversation:${cnv}`, messages: [2, 3], revision: 3 });
    wake(4);
    await vi.waitFor(() => expect(frames[2]).toMatchObject({ type: 'page', messages: [4] }));
  });

  it.each([
    ['a wrong token', { ...visitorHello, token: 'bad' }, 4401],
    ['another conversation', { ...visitorHello, conversationId: other }, 4403],
    ['a wrong token and no conversation', { ...visitorHello, token: 'bad', conversationId: 'x' }, 4401],
    ['no hello', { type: 'ping' }, 4403],
    ['another protocol', { ...visitorHello, protocol: 2 }, 4403],
    ['no JSON', 'nope', 4403],
  ])('[B49] [B50] closes on %s', async (_what, hello, code) => {
    const { url } = await world();
    const { closed, frames, send } = await connect(url);
    send(hello);
    await vi.waitFor(() => expect(closed.code).toBe(code));
    expect(frames).toEqual([]);
  });

  it('[B50] [B53] refuses every topic but their own conversation, each time', async () => {
    const { url } = await world();
    const { frames, send } = await connect(url);
    send(visitorHello);
    await vi.waitFor(() => expect(frames).toHaveLength(2));
    for (const topic of [`conversation:${other}`, `bot:${bot}`, `member:mem_${suffix}`])
      send({ type: 'subscribe', topic, after: 0 });
    send({ type: 'typing', conversationId: other });
    await vi.waitFor(() => expect(frames.filter((frame) => frame.type === 'refused')).toHaveLength(4));
  });

  it('heals a line that lost a page: a ping with an older revision brings it again', async () => {
    const { url } = await world();
    const { frames, send } = await connect(url);
    send(visitorHello);
    await vi.waitFor(() => expect(frames).toHaveLength(2));
    send({ type: 'ping', after: 3 });
    await vi.waitFor(() => expect(frames[2]).toEqual({ type: 'pong', revision: 3 }));
    send({ type: 'ping', after: 1 });
    const pages = () => frames.filter((frame) => frame.type === 'page');
    await vi.waitFor(() => expect(pages()).toHaveLength(2));
    expect(pages()[1]).toMatchObject({ messages: [2, 3] });
  });

  it('[B15] is connected from the hello to the end of the line', async () => {
    const { url, rights } = await world();
    const { socket, frames, send } = await connect(url);
    send(visitorHello);
    await vi.waitFor(() => expect(frames).toHaveLength(2));
    expect(rights.seen).toEqual(['opened']);
    socket.terminate();
    await vi.waitFor(() => expect(rights.seen).toEqual(['opened', 'closed']));
  });

  it('[B71] closes with 4429 on more than 20 frames in a second', async () => {
    const { url } = await world();
    const { closed, send } = await connect(url);
    send(visitorHello);
    for (let count = 0; count < 25; count += 1) send({ type: 'ping' });
    await vi.waitFor(() => expect(closed.code).toBe(4429));
  });

  it('closes with 4408 when no hello comes', async () => {
    const { url } = await world();
    const { closed } = await connect(url);
    await vi.waitFor(() => expect(closed.code).toBe(4408), { timeout: 9000 });
  });
});

describe('live socket of a member', () => {
  it.each([
    ['without a login', null, 4401],
    ['from a foreign page', 'foreign-origin' as const, 4403],
  ])('[B53] is closed %s', async (_what, who, code) => {
    const { url } = await world(who);
    const { closed, send } = await connect(url);
    send(memberHello);
    await vi.waitFor(() => expect(closed.code).toBe(code));
  });

  it('[B53] gets the topics that are allowed, and refusals for the others', async () => {
    const { url, bus, wake } = await world();
    const { frames, send } = await connect(url);
    send(memberHello);
    for (const topic of [`bot:${bot}`, `conversation:${cnv}`, `conversation:${other}`])
      send({ type: 'subscribe', topic, after: 3 });
    const joined = ['hello', ...Array.from({ length: 4 }, () => 'changed'), 'page', 'refused'];
    await vi.waitFor(() => expect(frames.map((frame) => frame.type)).toEqual(joined));
    bus.publish([{ kind: 'wake', topic: `bot:${bot}`, what: 'handovers', revision: null }]);
    wake(4);
    await vi.waitFor(() =>
      expect(
        frames
          .map((frame) => frame.type)
          .slice(joined.length)
          .toSorted(),
      ).toEqual(['changed', 'page']),
    );
  });

  it('[B45] is closed when its login ends, and not when another one of the user does', async () => {
    const { url, bus } = await world();
    const { frames, closed, send } = await connect(url);
    send(memberHello);
    await vi.waitFor(() => expect(frames).toHaveLength(1));
    bus.publish([{ kind: 'login-ended', userId: login.userId, loginId: 'login-2' }]);
    send({ type: 'ping' });
    await vi.waitFor(() => expect(frames).toHaveLength(2));
    bus.publish([{ kind: 'login-ended', userId: login.userId, loginId: 'login-1' }]);
    await vi.waitFor(() => expect(closed.code).toBe(4401));
  });

  it('[B16] is closed to come back when what its user may do changed, and no one else', async () => {
    const { url, bus } = await world();
    const { frames, closed, send } = await connect(url);
    send(memberHello);
    await vi.waitFor(() => expect(frames).toHaveLength(1));
    bus.publish([{ kind: 'rights-changed', userId: 'usr_someone-else' }]);
    send({ type: 'ping' });
    await vi.waitFor(() => expect(frames).toHaveLength(2));
    bus.publish([{ kind: 'rights-changed', userId: login.userId }]);
    await vi.waitFor(() => expect(closed.code).toBe(1012));
  });

  it('[B16] loses a topic with the right to it, and the socket with the membership', async () => {
    const { url, bus, rights, wake } = await world();
    const { frames, closed, send } = await connect(url);
    const told = { kind: 'wake', topic: `member:${membership.memberId}`, what: 'bots', revision: null } as const;
    send(memberHello);
    send({ type: 'subscribe', topic: `conversation:${cnv}`, after: 3 });
    await vi.waitFor(() => expect(frames).toHaveLength(2));
    rights.topics.clear();
    bus.publish([told]);
    await vi.waitFor(() => expect(frames[2]).toMatchObject({ type: 'refused', topic: `conversation:${cnv}` }));
    wake(4);
    rights.isMember = false;
    bus.publish([told]);
    await vi.waitFor(() => expect(closed.code).toBe(4403));
    expect(frames).toHaveLength(3);
  });

  it('[B4] is told 1012 when the process stops', async () => {
    const { url, sockets } = await world();
    const { frames, closed, send } = await connect(url);
    send(memberHello);
    await vi.waitFor(() => expect(frames).toHaveLength(1));
    await sockets.close();
    await vi.waitFor(() => expect(closed.code).toBe(1012));
  });
});
