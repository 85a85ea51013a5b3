import { isIP } from 'node:net';
import { z } from 'zod';

const text = z.string().trim().min(1);
const port = z.coerce.number().int().min(0).max(65_535);
const count = z.coerce.number().int().min(0).max(1_000_000);
const flag = z.enum(['0', '1', 'true', 'false']).transform((word) => word === '1' || word === 'true');

const isOrigin = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/u.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '';
};

const proxyNames: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

const isAddressOrRange = (word: string): boolean => {
  const [address = '', bits, ...rest] = word.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
};

/** A count of proxies, yes or no, or addresses, ranges and the names of ranges that Fastify knows. */
const isProxies = (value: string): boolean =>
  /^(?:\d{1,2}|true|false)$/u.test(value) ||
  value.split(',').every((word) => proxyNames.has(word.trim()) || isAddressOrRange(word.trim()));

/** Every option that Baton reads from its environment, as text with a check each; what they mean is config.ts. */
const envSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).optional(),
  PORT: port.default(4400),
  HOST: text.optional(),
  PUBLIC_URL: text.refine(isOrigin).optional(),
  DATA_DIR: text.default('.data'),
  DATABASE_URL: text.regex(/^postgres(?:ql)?:\/\//u).optional(),
  REDIS_URL: text.regex(/^rediss?:\/\//u).optional(),
  SECRET_KEY: text.min(32).optional(),
  TRUST_PROXY: text.refine(isProxies).optional(),
  DEMO: flag.optional(),
  DEMO_PASSWORD: text.min(8).optional(),
  CLOCK_FILE: text.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  METRICS_TOKEN: text.min(16).optional(),
  DATABASE_CONNECTIONS: count.min(2).max(500).default(10),
  LIMIT_MESSAGES_PER_10_S: count.default(20),
  LIMIT_MESSAGES_PER_HOUR: count.default(120),
  LIMIT_CONVERSATIONS_PER_HOUR: count.default(10),
  LIMIT_SIGN_INS_PER_15_MIN: count.default(10),
  LIMIT_LINKS_PER_15_MIN: count.default(30),
  LIMIT_CALLS_PER_10_S: count.default(3000),
});
export type Env = z.infer<typeof envSchema>;

/** What to write, for each option that can be wrong. */
const advice: Record<keyof Env, string> = {
  NODE_ENV: 'write production, development or test',
  PORT: 'write a number from 0 to 65535, for example 4400',
  HOST: 'write the address to listen on, for example 0.0.0.0',
  PUBLIC_URL: 'write the address that browsers use, without a path, for example https://chat.example.org',
  DATA_DIR: 'write a folder that Baton may write to, for example .data',
  DATABASE_URL: 'write postgres://user:password@host:5432/database, or leave it out for the embedded database',
  REDIS_URL: 'write redis://host:6379, or leave it out',
  SECRET_KEY: 'write at least 32 random characters, for example what `openssl rand -hex 32` prints',
  TRUST_PROXY: 'write 1 (one proxy in front), or the addresses of the proxies, separated by commas',
  DEMO: 'write 1 or 0',
  DEMO_PASSWORD: 'write at least 8 characters',
  CLOCK_FILE: 'write the path of a file that holds an offset in milliseconds; only with NODE_ENV=test',
  LOG_LEVEL: 'write fatal, error, warn, info, debug or silent',
  METRICS_TOKEN: 'write at least 16 random characters',
  DATABASE_CONNECTIONS: 'write a number from 2 to 500',
  LIMIT_MESSAGES_PER_10_S: 'write a number; 0 takes the limit away',
  LIMIT_MESSAGES_PER_HOUR: 'write a number; 0 takes the limit away',
  LIMIT_CONVERSATIONS_PER_HOUR: 'write a number; 0 takes the limit away',
  LIMIT_SIGN_INS_PER_15_MIN: 'write a number; 0 takes the limit away',
  LIMIT_LINKS_PER_15_MIN: 'write a number; 0 takes the limit away',
  LIMIT_CALLS_PER_10_S: 'write a number; 0 takes the limit away',
};

const isOption = (name: PropertyKey | undefined): name is keyof Env => typeof name === 'string' && name in advice;

/** An option that cannot be used; the message names it and says what to write. Never holds the value, which may be secret. */
export class EnvError extends Error {
  override name = 'EnvError';
}

/**
 * Reads the options. An empty value counts as absent, because that is what `NAME= npm start` means.
 * Throws EnvError with one line per wrong option.
 */
export const readEnv = (source: Readonly<Record<string, string | undefined>>): Env => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => issue.path[0]).filter(isOption));
    throw new EnvError([...names].map((name) => `${name} cannot be used: ${advice[name]}.`).join('\n'));
  }
  if (parsed.data.CLOCK_FILE !== undefined && parsed.data.NODE_ENV !== 'test') {
    throw new EnvError(`CLOCK_FILE cannot be used: ${advice.CLOCK_FILE}.`);
  }
  return parsed.data;
};
