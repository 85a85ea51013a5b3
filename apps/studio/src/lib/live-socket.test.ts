import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { closeCodes } from '@baton/core/live/frames';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { LiveSocket, type LiveSocketOptions } from './live-socket.ts';
import type { TopicFrame } from './server-frame.ts';

const topic = 'conversation:cnv_01jc5v5t3rf3sae5n3m1x0000a';

/** The far end of the network: a real socket that says hello and notes what it is sent. */
const startServer = async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  const received: unknown[] = [];
  const lines: WebSocket[] = [];
  server.on('connection', (line) => {
    lines.push(line);
    line.on('message', (data: Buffer) => {
      const frame: unknown = JSON.parse(data.toString());
      received.push(frame);
      if (data.toString().includes('"hello"')) line.send(JSON.stringify({ type: 'hello', protocol: 1, revision: 0 }));
    });
  });
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { server, received, lines, url: `ws://127.0.0.1:${address.port}` };
};

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const setUp = async (options: Partial<LiveSocketOptions> = {}) => {
  const far = await startServer();
  const socket = new LiveSocket({
    open: ({ onOpen, onMessage, onClose }) => {
      const line = new WebSocket(far.url);
      line.on('open', onOpen);
      line.on('message', (data: Buffer) => onMessage(data.toString()));
      line.on('close', onClose);
      line.on('error', () => undefined);
      return line;
    },
    random: () => 0,
    longestWaitMs: 50,
    ...options,
  });
  ends.push(() => {
    socket.stop();
    for (const line of far.lines) line.terminate();
    far.server.close();
  });
  socket.start();
  return { ...far, socket };
};

const page = (revision: number, hasMore = false) =>
  JSON.stringify({ type: 'page', topic, messages: [], lastSeq: 0, revision, control: 'bot', awaiting: null, hasMore });

/** A subscriber that holds the revision of the last page. */
const reader = () => {
  const frames: TopicFrame[] = [];
  let held = 0;
  return {
    frames,
    after: () => held,
    onFrame: (frame: TopicFrame) => {
      frames.push(frame);
      if (frame.type === 'page') held = frame.revision;
    },
  };
};

describe('the studio’s live socket', () => {
  it('says hello first, then asks for its topics', async () => {
    const { socket, received } = await setUp();
    socket.subscribe(topic, reader());
    await vi.waitFor(() => expect(received).toHaveLength(2));
    expect(received).toEqual([
      { type: 'hello', protocol: 1 },
      { type: 'subscribe', topic, after: 0 },
    ]);
  });

  it('[B11] asks again from the last revision after the line was cut', async () => {
    const { socket, received, lines } = await setUp();
    const subscriber = reader();
    socket.subscribe(topic, subscriber);
    await vi.waitFor(() => expect(received).toHaveLength(2));
    lines[0]?.send(page(7));
    await vi.waitFor(() => expect(subscriber.frames).toHaveLength(1));
    lines[0]?.terminate();
    await vi.waitFor(() => expect(received).toHaveLength(4));
    expect(received.at(-1)).toEqual({ type: 'subscribe', topic, after: 7 });
  });

  it('asks on while a page says that there is more', async () => {
    const { socket, received, lines } = await setUp();
    socket.subscribe(topic, reader());
    await vi.waitFor(() => expect(received).toHaveLength(2));
    lines[0]?.send(page(200, true));
    await vi.waitFor(() => expect(received.at(-1)).toEqual({ type: 'subscribe', topic, after: 200 }));
  });

  it('[B6] takes a line for dead that does not answer, and comes back', async () => {
    const { socket, received, lines } = await setUp({ pingMs: 15 });
    await vi.waitFor(() => expect(lines.length).toBeGreaterThan(1));
    expect(received).toContainEqual({ type: 'ping' });
    expect(socket.status === 'open' || socket.status === 'lost').toBe(true);
  });

  it('[B45] stays away once the login has ended', async () => {
    const { socket, lines } = await setUp();
    await vi.waitFor(() => expect(socket.status).toBe('open'));
    lines[0]?.close(closeCodes.notSignedIn);
    await vi.waitFor(() => expect(socket.status).toBe('signed-out'));
    expect(lines).toHaveLength(1);
  });

  it('unsubscribes when the last listener is gone, not before', async () => {
    const { socket, received } = await setUp();
    await vi.waitFor(() => expect(socket.status).toBe('open'));
    const endFirst = socket.subscribe(topic, reader());
    const endSecond = socket.subscribe(topic, reader());
    endFirst();
    endSecond();
    await vi.waitFor(() => expect(received.at(-1)).toEqual({ type: 'unsubscribe', topic }));
    expect(received.filter((frame) => JSON.stringify(frame).includes('unsubscribe'))).toHaveLength(1);
  });

  it('ignores what is no frame of the protocol', async () => {
    const { socket, lines } = await setUp();
    const subscriber = reader();
    socket.subscribe(topic, subscriber);
    await vi.waitFor(() => expect(socket.status).toBe('open'));
    for (const text of ['{', '[]', '{"type":"page"}', '{"type":"changed","topic":1}']) lines[0]?.send(text);
    lines[0]?.send(page(3));
    await vi.waitFor(() => expect(subscriber.frames).toHaveLength(1));
  });
});
