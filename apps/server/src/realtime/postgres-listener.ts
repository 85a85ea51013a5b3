/** What the bus needs of a connection of `pg`. */
interface ListenClient {
  query(text: string): Promise<unknown>;
  on(event: 'notification', told: (message: { payload?: string | undefined }) => void): unknown;
  on(event: 'error', told: (error: Error) => void): unknown;
  on(event: 'end', told: () => void): unknown;
  release(destroy: boolean): void;
}

/** What the bus needs of a pool of `pg`. */
export interface ListenPool {
  connect(): Promise<ListenClient>;
  query(text: string, values: unknown[]): Promise<unknown>;
}

interface ListenerOptions {
  readonly channel: string;
  readonly onError: (error: unknown) => void;
  readonly onListening: () => void;
  readonly onPayload: (payload: string) => void;
}

const retryMs = 500;
/** A line on which nothing answers for so long is half open (reliability.md, B6). */
const probeMs = 4000;

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

const within = async (work: Promise<unknown>, signal: AbortSignal): Promise<void> => {
  const over = new AbortController();
  const late = pause(probeMs, AbortSignal.any([signal, over.signal])).then(() => {
    if (!over.signal.aborted) throw new Error('the LISTEN line does not answer');
  });
  try {
    await Promise.race([work, late]);
  } finally {
    over.abort();
    work.catch(() => undefined);
    late.catch(() => undefined);
  }
};

/** Asks the line for a sign of life until it has none, or the listening is over. */
const holdLine = async (client: ListenClient, lost: AbortSignal): Promise<void> => {
  while (!lost.aborted) {
    await pause(probeMs, lost);
    if (!lost.aborted) await within(client.query('select 1'), lost);
  }
};

/** Keeps one connection that listens, and makes another whenever it is lost; `onListening` is told each time. */
export const keepListening = (pool: ListenPool, options: ListenerOptions) => {
  const closed = new AbortController();
  let tellReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve;
  });
  const listenOnce = async () => {
    const client = await pool.connect();
    const lost = new AbortController();
    client.on('error', () => lost.abort());
    client.on('end', () => lost.abort());
    client.on('notification', ({ payload }) => options.onPayload(payload ?? ''));
    try {
      await within(client.query(`listen "${options.channel}"`), closed.signal);
      tellReady();
      options.onListening();
      await holdLine(client, AbortSignal.any([lost.signal, closed.signal]));
    } finally {
      client.release(true);
    }
  };
  const run = async () => {
    while (!closed.signal.aborted) {
      await listenOnce().catch(options.onError);
      if (!closed.signal.aborted) await pause(retryMs, closed.signal);
    }
  };
  void run();
  return { ready, close: () => closed.abort() };
};
