import { once } from 'node:events';
import type { ServerFrame } from '@baton/core/live/frames';
import { WebSocket } from 'ws';
import type { RunningServer } from './running-server.ts';

interface Body {
  readonly seq: number;
  readonly author: { readonly kind: string };
}

/** A live socket as a browser holds it; `frames` are what came so far. */
export const openLive = async (server: RunningServer, headers: Readonly<Record<string, string>> = {}) => {
  const socket = new WebSocket(`${server.address.replace('http', 'ws')}/api/v1/live`, { headers: { ...headers } });
  const frames: ServerFrame<Body>[] = [];
  const closed = { code: 0 };
  socket.on('message', (data) => frames.push(JSON.parse(Buffer.isBuffer(data) ? data.toString() : 'null')));
  socket.on('close', (code) => {
    closed.code = code;
  });
  await once(socket, 'open');
  return {
    frames,
    closed,
    send: (frame: unknown) => socket.send(JSON.stringify(frame)),
    terminate: () => socket.terminate(),
    /** Messages of all pages so far, each once. */
    seqs: () => [
      ...new Set(frames.flatMap((frame) => (frame.type === 'page' ? frame.messages : [])).map(({ seq }) => seq)),
    ],
    of: <Type extends ServerFrame<Body>['type']>(type: Type) => frames.filter((frame) => frame.type === type),
  };
};

export const memberHello = { type: 'hello', protocol: 1 } as const;
