import WebSocket from 'ws';
import { eventually } from '../../harness/eventually.ts';
import { frameText } from '../../harness/frame-text.ts';

export interface Audience {
  /** How many frames that hold `mark` have arrived, over all sockets. */
  heard(mark: string): number;
  /** Milliseconds from `sentAt` until each arrival of `mark`. */
  latencies(mark: string, sentAt: number): number[];
  close(): void;
}

const inBatchesOf = 100;

/** Connects `size` sockets, sends each its hello, and notes when a frame with a mark arrives. */
export const gatherAudience = async (url: string, size: number, hello: string | null): Promise<Audience> => {
  const arrivals = new Map<string, number[]>();
  let greeted = 0;
  const hear = (data: WebSocket.RawData) => {
    const mark = /mark-\d+/u.exec(frameText(data))?.[0];
    if (mark === undefined) return;
    const at = performance.now();
    const known = arrivals.get(mark);
    if (known === undefined) arrivals.set(mark, [at]);
    else known.push(at);
  };
  const connect = () => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    socket.on('open', () => {
      if (hello === null) greeted += 1;
      else socket.send(hello);
    });
    if (hello !== null) socket.once('message', () => (greeted += 1));
    socket.on('message', hear);
    return socket;
  };
  const sockets: WebSocket[] = [];
  while (sockets.length < size) {
    for (let count = 0; count < inBatchesOf && sockets.length < size; count += 1) sockets.push(connect());
    const wanted = sockets.length;
    await eventually('the audience is connected', () => (greeted >= wanted ? true : null), 60_000);
  }
  return {
    heard: (mark) => arrivals.get(mark)?.length ?? 0,
    latencies: (mark, sentAt) => (arrivals.get(mark) ?? []).map((at) => at - sentAt),
    close: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
};
