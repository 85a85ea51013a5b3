import { describe, expect, it, vi } from 'vitest';
import { makeHub } from './hub.ts';
import { makeMemoryBus } from './memory-bus.ts';
import type { Pages } from './page-teller.ts';
import type { Audience, Subscriber } from './subscriber.ts';

const topic = 'conversation:cnv_1';

interface Socket extends Subscriber {
  readonly frames: { type: string; messages?: number[]; revision?: number; what?: string }[];
  isFull: boolean;
}

const socket = (audience: Audience, after = 0): Socket => {
  const self: Socket = {
    audience,
    workspaceId: 'wsp_1',
    after,
    frames: [],
    isFull: false,
    hasRoom: () => !self.isFull,
    send: (frame) => {
      if (!self.isFull) self.frames.push(JSON.parse(frame.toString()));
      return !self.isFull;
    },
  };
  return self;
};

/** A hub over a log that is a number of messages, in pages of at most `pageSize`. */
const world = (pageSize = 1000) => {
  const state = { revision: 0, reads: 0, isAway: false };
  const readPages = async (_of: unknown, after: number): Promise<Pages | null> => {
    state.reads += 1;
    await new Promise((resolve) => setImmediate(resolve));
    if (state.isAway) throw new Error('away');
    const revision = Math.min(after + pageSize, state.revision);
    const messages = Array.from({ length: revision - after }, (_, index) => after + index + 1);
    const page = {
      messages,
      lastSeq: revision,
      revision,
      control: 'bot',
      awaiting: null,
      hasMore: revision < state.revision,
    } as const;
    return { visitor: page, member: page };
  };
  const bus = makeMemoryBus(() => undefined);
  const hub = makeHub({ bus, readPages, now: () => 100_000, onError: () => undefined });
  const wake = (what: 'conversation' | 'handovers' = 'conversation', about = topic) =>
    bus.publish([{ kind: 'wake', topic: about, what, revision: what === 'conversation' ? state.revision : null }]);
  return { state, bus, hub, wake };
};

const pageMessages = (one: Socket) => one.frames.flatMap((frame) => frame.messages ?? []);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('hub', () => {
  it('sends the page at once, an empty one too', async () => {
    const { hub } = world();
    const visitor = socket('visitor');
    hub.join(topic, visitor);
    await vi.waitFor(() => expect(visitor.frames).toMatchObject([{ type: 'page', revision: 0, messages: [] }]));
  });

  it('[B11] brings each socket what is after its own revision, once and in order', async () => {
    const { state, hub, wake } = world(7);
    state.revision = 40;
    const [fresh, late] = [socket('visitor', 0), socket('member', 33)];
    hub.join(topic, fresh);
    hub.join(topic, late);
    for (let count = 0; count < 60; count += 1) {
      state.revision += 1;
      wake();
    }
    await vi.waitFor(() => expect(fresh.after).toBe(100));
    expect(pageMessages(fresh)).toEqual(upTo(100));
    expect(pageMessages(late)).toEqual(upTo(100).slice(33));
  });

  it('reads the log once for a thousand sockets, and twice for a thousand wake-ups', async () => {
    const { state, hub, wake } = world();
    const sockets = Array.from({ length: 1000 }, () => socket('visitor'));
    for (const one of sockets) hub.join(topic, one);
    await vi.waitFor(() => expect(sockets.every((one) => one.frames.length === 1)).toBe(true));
    state.reads = 0;
    for (let count = 0; count < 1000; count += 1) {
      state.revision += 1;
      wake();
    }
    await vi.waitFor(() => expect(sockets.every((one) => one.after === 1000)).toBe(true));
    expect(state.reads).toBeLessThanOrEqual(2);
  });

  it('[B13] sends nothing to a full line and all of it, once, when there is room again', async () => {
    const { state, hub, wake } = world(100);
    const slow = socket('visitor');
    hub.join(topic, slow);
    await vi.waitFor(() => expect(slow.frames).toHaveLength(1));
    slow.isFull = true;
    state.revision = 5000;
    wake();
    await vi.waitFor(() => expect(state.reads).toBe(1));
    expect(slow.frames).toHaveLength(1);
    slow.isFull = false;
    hub.bring(topic, slow);
    await vi.waitFor(() => expect(slow.after).toBe(5000));
    expect(pageMessages(slow)).toEqual(upTo(5000));
  });

  it('[B5] reads again by itself after the log could not be read', async () => {
    const { state, hub } = world();
    const visitor = socket('visitor');
    Object.assign(state, { isAway: true, revision: 3 });
    hub.join(topic, visitor);
    await vi.waitFor(() => expect(state.reads).toBe(1));
    state.isAway = false;
    await vi.waitFor(() => expect(pageMessages(visitor)).toEqual([1, 2, 3]), { timeout: 4000 });
  });

  it('tells who comes to a list that it may have changed since it was read, and nobody else', () => {
    const { hub } = world();
    const [first, second] = [socket('member'), socket('member')];
    hub.join('bot:bot_1', first);
    expect(first.frames.map(({ type, what }) => [type, what])).toEqual(
      ['handovers', 'support', 'presence', 'bots'].map((what) => ['changed', what]),
    );
    hub.join('bot:bot_1', second);
    expect([first, second].map(({ frames }) => frames.length)).toEqual([4, 4]);
  });

  it('tells who comes with a full line when it has room', async () => {
    const { hub } = world();
    const member = socket('member');
    member.isFull = true;
    hub.join('bot:bot_1', member);
    member.isFull = false;
    await vi.waitFor(() => expect(member.frames).toHaveLength(4));
  });

  it('tells of a list at once and once more for any number of changes after it', async () => {
    const { hub, wake } = world();
    const member = socket('member');
    hub.join('bot:bot_1', member);
    member.frames.length = 0;
    for (let count = 0; count < 100; count += 1) wake('handovers', 'bot:bot_1');
    expect(member.frames).toHaveLength(1);
    await vi.waitFor(() => expect(member.frames).toHaveLength(2));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(member.frames).toEqual(
      Array.from({ length: 2 }, () => ({ type: 'changed', topic: 'bot:bot_1', what: 'handovers' })),
    );
  });

  it('[B9] shows an agent typing to the visitor, never a visitor their own, and nothing that is 6 s old', async () => {
    const { hub, bus } = world();
    const [visitor, member] = [socket('visitor'), socket('member')];
    hub.join(topic, visitor);
    hub.join(topic, member);
    const typing = { kind: 'typing', topic, name: null } as const;
    bus.publish([
      { ...typing, who: 'agent', at: 99_000 },
      { ...typing, who: 'visitor', at: 99_000 },
      { ...typing, who: 'agent', at: 93_000 },
    ]);
    expect(visitor.frames.filter((frame) => frame.type === 'typing')).toMatchObject([{ who: 'agent' }]);
    expect(member.frames.filter((frame) => frame.type === 'typing')).toMatchObject([
      { who: 'agent' },
      { who: 'visitor' },
    ]);
  });

  it('forgets a topic without sockets', async () => {
    const { hub } = world();
    const leave = hub.join(topic, socket('visitor'));
    expect(hub.topicCount).toBe(1);
    leave();
    expect(hub.topicCount).toBe(0);
  });
});
