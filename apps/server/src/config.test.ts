import { describe, expect, it } from 'vitest';
import { configOf } from './config.ts';
import { EnvError, readEnv } from './env.ts';

const config = (source: Record<string, string>) => configOf(readEnv(source), '/srv/baton');

describe('options', () => {
  it('serves this machine only until PUBLIC_URL is given', () => {
    expect(config({})).toMatchObject({ host: '127.0.0.1', publicUrl: 'http://localhost:4400', isPublic: false });
    expect(config({ PUBLIC_URL: 'https://chat.example.org/' })).toMatchObject({
      host: '0.0.0.0',
      publicUrl: 'https://chat.example.org',
      isPublic: true,
    });
  });

  it('[B78] makes demo data on the embedded database or on demand, never in production', () => {
    const given = { DATABASE_URL: 'postgres://a@b/c' };
    expect(config({}).isDemo).toBe(true);
    expect(config({ DEMO: '0' }).isDemo).toBe(false);
    expect(config(given).isDemo).toBe(false);
    expect(config({ ...given, DEMO: '1' }).isDemo).toBe(true);
    expect(config({ NODE_ENV: 'production', DEMO: '1' }).isDemo).toBe(false);
  });

  it.each([
    ['PORT', '70000'],
    ['PUBLIC_URL', 'chat.canary.test'],
    ['PUBLIC_URL', 'https://chat.canary.test/path'],
    ['DATABASE_URL', 'mysql://a'],
    ['SECRET_KEY', 'canary-short'],
    ['LIMIT_MESSAGES_PER_10_S', 'many'],
    ['CLOCK_FILE', '/clock'],
    ['TRUST_PROXY', 'canary'],
    ['TRUST_PROXY', '10.0.0.1/33'],
  ])('names %s and what to write when it is %s, without showing the value', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(EnvError);
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} cannot be used: write `, 'u'));
    expect(() => readEnv({ [name]: value })).not.toThrow(value);
  });

  it('takes an empty option for an absent one and CLOCK_FILE in tests', () => {
    expect(config({ PORT: '', SECRET_KEY: '' })).toMatchObject({ port: 4400, secretKey: null });
    expect(config({ NODE_ENV: 'test', CLOCK_FILE: '/clock' }).clockFile).toBe('/clock');
  });

  it('reads TRUST_PROXY as a count, as addresses, or as no proxy', () => {
    expect(config({}).trustProxy).toBe(false);
    const byHops = config({ TRUST_PROXY: '1' }).trustProxy;
    expect([0, 1].map((hop) => typeof byHops === 'function' && byHops('10.0.0.1', hop))).toEqual([true, false]);
    expect(config({ TRUST_PROXY: '10.0.0.1,10.0.0.2' }).trustProxy).toBe('10.0.0.1,10.0.0.2');
    expect(config({ TRUST_PROXY: 'loopback, 10.0.0.0/8, ::1' }).trustProxy).toBe('loopback, 10.0.0.0/8, ::1');
  });
});
