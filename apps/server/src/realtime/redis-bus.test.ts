import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, it } from 'vitest';
import { busContract } from './bus.contract.ts';
import { makeRedisBus } from './redis-bus.ts';

const url = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';
const channel = `baton-test-${randomUUID()}`;

const reachable = async (): Promise<Redis | null> => {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 1000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    return null;
  }
};

const admin = await reachable();
if (admin === null) {
  console.log('not run: the bus contract on Redis (no Redis at REDIS_URL or on this machine)');
  describe('redis bus', () => {
    it('needs a Redis, and there is none', () => expect(admin).toBeNull());
  });
} else {
  afterAll(() => admin.disconnect());
  busContract('redis', {
    make: () => makeRedisBus({ url, channel, onError: () => undefined }),
    cut: async () => {
      await admin.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
    },
  });
}
