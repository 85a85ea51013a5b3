import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Bus, BusMessage } from './bus.ts';
import { packEnvelopes, readEnvelope } from './envelope.ts';
import { makeListeners } from './listeners.ts';

interface RedisBusOptions {
  readonly url: string;
  /** Installations that share a Redis are told apart by it. */
  readonly channel: string;
  readonly onError: (error: unknown) => void;
}

/** A wake-up that waits for a Redis that is away is of no use: `resync` heals what was missed. */
const redisOptions = { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: true } as const;

/** The bus of many processes: PUBLISH/SUBSCRIBE, one envelope per turn of the event loop. */
export const makeRedisBus = ({ url, channel, onError }: RedisBusOptions): Bus => {
  const from = randomUUID();
  const listeners = makeListeners(onError);
  const publisher = new Redis(url, redisOptions);
  const subscriber = new Redis(url, { ...redisOptions, autoResubscribe: false });
  const waiting: BusMessage[] = [];
  const flush = () => {
    for (const payload of packEnvelopes(from, waiting.splice(0), 60_000))
      publisher.publish(channel, payload).catch(onError);
  };
  const ready = new Promise<void>((resolve) => {
    subscriber.on('ready', () => {
      subscriber.subscribe(channel).then(() => {
        resolve();
        listeners.tellAll([{ kind: 'resync' }]);
      }, onError);
    });
  });
  subscriber.on('message', (_channel, payload) => {
    const envelope = readEnvelope(payload);
    if (envelope !== null && envelope.from !== from) listeners.tellAll(envelope.messages);
  });
  for (const client of [publisher, subscriber]) {
    client.on('error', onError);
    client.connect().catch(onError);
  }
  return {
    publish: (messages) => {
      listeners.tellAll(messages);
      if (waiting.length === 0) setImmediate(flush);
      waiting.push(...messages);
    },
    listen: listeners.listen,
    ready,
    close: async () => {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
};
