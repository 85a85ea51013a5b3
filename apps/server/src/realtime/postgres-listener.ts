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
  query(statement: { name: string; text: string; values: unknown[] }): Promise<unknown>;
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

/** Waits, or until the signal says that it is over; leaves nothing behind on the signal, which lives long. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal.addEventListener('abort', finish);
    if (signal.aborted) finish();
  });

/** Throws when `work` takes longer than a live line does. */
const answered = async (work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the LISTEN line does not answer')), probeMs);
  });
  work.catch(() => undefined);
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Asks the line for a sign of life until it has none, or the listening is over. */
const holdLine = async (client: ListenClient, lost: AbortSignal): Promise<void> => {
  while (!lost.aborted) {
    await pause(probeMs, lost);
    if (!lost.aborted) await answered(client.query('select 1'));
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
    const giveUp = () => lost.abort();
    closed.signal.addEventListener('abort', giveUp);
    client.on('error', giveUp);
    client.on('end', giveUp);
    client.on('notification', ({ payload }) => options.onPayload(payload ?? ''));
    try {
      await answered(client.query(`listen "${options.channel}"`));
      tellReady();
      options.onListening();
      if (closed.signal.aborted) giveUp();
      await holdLine(client, lost.signal);
    } finally {
      closed.signal.removeEventListener('abort', giveUp);
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
