import { randomUUID } from 'node:crypto';
import type { Bus, BusMessage } from './bus.ts';
import { packEnvelopes, readEnvelope } from './envelope.ts';
import { makeListeners } from './listeners.ts';
import { keepListening, type ListenPool } from './postgres-listener.ts';

interface PostgresBusOptions {
  readonly pool: ListenPool;
  readonly channel: string;
  readonly onError: (error: unknown) => void;
}

/** PostgreSQL refuses a payload of 8,000 bytes. */
const payloadLimit = 7900;

/**
 * How long news that came during a NOTIFY wait for more of their kind. The first of a quiet time goes at once; a busy
 * process sends, and its own line hears, a hundred NOTIFYs a second instead of one per turn.
 */
const quietMs = 8;
const notify =
  'select pg_notify($1, payload) from unnest($2::text[]) with ordinality as batch (payload, place) order by place';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * The bus of a few processes on one database: LISTEN/NOTIFY. NOTIFY is sent beside the transactions, in batches, because
 * inside one it takes a lock that serialises commits (libraries.md). While the database is away nothing is sent: the
 * resync that follows heals what was missed.
 */
export const makePostgresBus = ({ pool, channel, onError }: PostgresBusOptions): Bus => {
  const from = randomUUID();
  const listeners = makeListeners(onError);
  const waiting: BusMessage[] = [];
  let sending: Promise<void> | null = null;

  const sendAll = async () => {
    while (waiting.length > 0) {
      const payloads = packEnvelopes(from, waiting.splice(0), payloadLimit);
      await pool.query({ name: 'notify', text: notify, values: [channel, payloads] }).catch(onError);
      if (waiting.length > 0) await pause(quietMs);
    }
    sending = null;
  };
  const line = keepListening(pool, {
    channel,
    onError,
    onListening: () => listeners.tellAll([{ kind: 'resync' }]),
    onPayload: (payload) => {
      const envelope = readEnvelope(payload);
      if (envelope !== null && envelope.from !== from) listeners.tellAll(envelope.messages);
    },
  });
  return {
    publish: (messages) => {
      listeners.tellAll(messages);
      waiting.push(...messages);
      sending ??= new Promise((resolve) => setImmediate(resolve)).then(sendAll);
    },
    listen: listeners.listen,
    ready: line.ready,
    close: async () => {
      line.close();
      await sending;
    },
  };
};
