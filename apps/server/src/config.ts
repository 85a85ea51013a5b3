import path from 'node:path';
import type { Env } from './env.ts';

export interface Limits {
  /** Each is a count within its window; 0 takes the limit away (decisions.md, Limits). */
  readonly messagesPer10s: number;
  readonly messagesPerHour: number;
  readonly conversationsPerHour: number;
  readonly signInsPer15Min: number;
  readonly linksPer15Min: number;
  readonly callsPer10s: number;
}

/** What the options mean for this process. */
export interface Config {
  readonly isTest: boolean;
  readonly port: number;
  readonly host: string;
  /** Origin that browsers use, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether PUBLIC_URL was given; without it only this machine is served, under any loopback name. */
  readonly isPublic: boolean;
  readonly dataDir: string;
  /** null: the embedded database. */
  readonly databaseUrl: string | null;
  readonly databaseConnections: number;
  readonly redisUrl: string | null;
  readonly secretKey: string | null;
  readonly trustProxy: boolean | string | TrustByHops;
  readonly isDemo: boolean;
  readonly demoPassword: string | null;
  readonly clockFile: string | null;
  readonly logLevel: Env['LOG_LEVEL'];
  readonly metricsToken: string | null;
  readonly limits: Limits;
}

/** Whether the address at this distance is to be believed: 0 is the socket's other end. */
export type TrustByHops = (address: string, hop: number) => boolean;

const trustProxyOf = (word: string | undefined): boolean | string | TrustByHops => {
  if (word === undefined || word === '0' || word === 'false') return false;
  if (word === 'true') return true;
  return /^\d+$/u.test(word) ? (_address, hop) => hop < Number(word) : word;
};

/** Demo data only on the embedded database or with DEMO=1, and never with NODE_ENV=production (decisions.md, Identity and keys). */
const isDemoWanted = (env: Env): boolean =>
  env.NODE_ENV !== 'production' && (env.DEMO ?? env.DATABASE_URL === undefined);

/**
 * Without PUBLIC_URL only this machine can reach Baton: sign-in needs a secure origin, which plain http is on loopback
 * names only, so listening elsewhere would serve a page on which nobody can sign in.
 */
const hostOf = (env: Env): string => env.HOST ?? (env.PUBLIC_URL === undefined ? '127.0.0.1' : '0.0.0.0');

/** Pure: the meaning of a checked environment. `workingFolder` makes DATA_DIR absolute. */
export const configOf = (env: Env, workingFolder: string): Config => ({
  isTest: env.NODE_ENV === 'test',
  port: env.PORT,
  host: hostOf(env),
  publicUrl: env.PUBLIC_URL === undefined ? `http://localhost:${env.PORT}` : new URL(env.PUBLIC_URL).origin,
  isPublic: env.PUBLIC_URL !== undefined,
  dataDir: path.resolve(workingFolder, env.DATA_DIR),
  databaseUrl: env.DATABASE_URL ?? null,
  databaseConnections: env.DATABASE_CONNECTIONS,
  redisUrl: env.REDIS_URL ?? null,
  secretKey: env.SECRET_KEY ?? null,
  trustProxy: trustProxyOf(env.TRUST_PROXY),
  isDemo: isDemoWanted(env),
  demoPassword: env.DEMO_PASSWORD ?? null,
  clockFile: env.CLOCK_FILE ?? null,
  logLevel: env.LOG_LEVEL,
  metricsToken: env.METRICS_TOKEN ?? null,
  limits: {
    messagesPer10s: env.LIMIT_MESSAGES_PER_10_S,
    messagesPerHour: env.LIMIT_MESSAGES_PER_HOUR,
    conversationsPerHour: env.LIMIT_CONVERSATIONS_PER_HOUR,
    signInsPer15Min: env.LIMIT_SIGN_INS_PER_15_MIN,
    linksPer15Min: env.LIMIT_LINKS_PER_15_MIN,
    callsPer10s: env.LIMIT_CALLS_PER_10_S,
  },
});
