import type { ServerFrame } from '@baton/core/live/frames';
import type { VisitorMessage } from '@baton/core/live/visitor-api';
import { backoffMs } from './backoff.ts';

export type VisitorFrame = ServerFrame<VisitorMessage>;

const tickMs = 1000;
const pingEveryTicks = 10;
/** Two missed answers: a half-open line looks alive to the browser for minutes (decisions.md, ping). */
const deadAfterTicks = 21;

interface LiveLineOptions {
  readonly url: string;
  /** The first frame of each connection: who, and the last revision held. */
  hello(): object;
  /** The revision held, sent with each ping so that a lost wake-up heals. */
  after(): number;
  onFrame(frame: VisitorFrame): void;
  onUp(isUp: boolean): void;
}

export interface LiveLine {
  send(frame: object): void;
  /** The page became visible or the network came back: prove the line now instead of at the next ping. */
  check(): void;
  close(): void;
}

/** Counts the seconds in which nothing was heard: pings now and then, and says when the line must be dead. */
const watchSilence = ({ ping, drop }: { ping(): void; drop(): void }) => {
  let silentTicks = 0;
  const tick = setInterval(() => {
    silentTicks += 1;
    if (silentTicks >= deadAfterTicks) drop();
    else if (silentTicks % pingEveryTicks === 0) ping();
  }, tickMs);
  return {
    heard() {
      silentTicks = 0;
    },
    /** An answer must come within 4 s now. */
    doubt() {
      ping();
      silentTicks = Math.max(silentTicks, deadAfterTicks - 4);
    },
    stop: () => clearInterval(tick),
  };
};

/** One socket that is always on its way back: reconnects with growing, spread pauses, and notices a dead line by silence. */
export const openLiveLine = (options: LiveLineOptions): LiveLine => {
  let socket: WebSocket | null = null;
  let attempt = 0;
  let isClosed = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const send = (frame: object) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  };
  const lost = () => {
    socket = null;
    options.onUp(false);
    if (isClosed) return;
    retry = setTimeout(connect, backoffMs(attempt, Math.random()));
    attempt += 1;
  };
  const drop = () => {
    const mine = socket;
    if (mine === null) return;
    // A dead line never answers `close()`, so it is let go of first.
    mine.onclose = null;
    mine.close();
    lost();
  };
  const silence = watchSilence({ ping: () => send({ type: 'ping', after: options.after() }), drop });

  const connect = () => {
    clearTimeout(retry);
    silence.heard();
    const mine = new WebSocket(options.url);
    socket = mine;
    mine.onopen = () => mine.send(JSON.stringify(options.hello()));
    mine.onmessage = (event) => {
      silence.heard();
      attempt = 0;
      const frame: VisitorFrame = JSON.parse(String(event.data));
      if (frame.type === 'hello') options.onUp(true);
      options.onFrame(frame);
    };
    mine.onclose = () => {
      if (socket === mine) lost();
    };
  };

  connect();
  return {
    send,
    check: () => (socket === null ? connect() : silence.doubt()),
    close() {
      isClosed = true;
      clearTimeout(retry);
      silence.stop();
      socket?.close();
    },
  };
};
