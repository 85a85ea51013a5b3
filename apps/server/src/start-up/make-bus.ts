import type { OpenDatabase } from '@baton/db/database';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Bus } from '../realtime/bus.ts';
import { makePostgresBus } from '../realtime/postgres-bus.ts';
import { makeRedisBus } from '../realtime/redis-bus.ts';

interface BusParts {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly log: Logger;
}

/**
 * The bus between the processes of one installation: Redis where REDIS_URL is given, else the database itself, the embedded
 * one too, because a second process may join it.
 */
export const makeBus = ({ config, database, log }: BusParts, fingerprint: string): Bus => {
  const onError = (error: unknown) => log.warn({ err: error }, 'the bus failed');
  const channel = `baton_${fingerprint}`;
  return config.redisUrl === null
    ? makePostgresBus({ pool: database.pool, channel, onError })
    : makeRedisBus({ url: config.redisUrl, channel, onError });
};
