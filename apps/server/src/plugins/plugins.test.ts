import { describe, expect, it } from 'vitest';
import { isDatabaseAway } from './database-away.ts';
import { readJsonBody } from './json-body.ts';
import { isOwnOrigin } from './own-origin.ts';

const local = { isPublic: false, publicUrl: 'http://localhost:4400' };
const open = { isPublic: true, publicUrl: 'https://chat.example.org' };

describe('own origin', () => {
  it.each([
    [open, 'https://chat.example.org', 'chat.example.org', true],
    [open, 'http://chat.example.org', 'chat.example.org', false],
    [open, 'https://chat.example.org.evil.test', 'chat.example.org', false],
    [open, 'https://chat.example.org:444', 'chat.example.org', false],
    [open, 'http://localhost:4400', 'localhost:4400', false],
    [open, 'null', 'chat.example.org', false],
    [local, 'http://localhost:4400', 'localhost:4400', true],
    [local, 'http://127.0.0.1:4400', '127.0.0.1:4400', true],
    [local, 'http://127.0.0.1:4400', 'localhost:4400', false],
    [local, 'http://localhost:5173', 'localhost:4400', false],
    [local, 'http://rebound.evil.test:4400', 'rebound.evil.test:4400', false],
  ])('[B53] with %o: %s at %s is ours: %s', (config, origin, host, isOurs) => {
    expect(isOwnOrigin(config, { origin, host })).toBe(isOurs);
  });

  it('[B52] is never an absent one', () => {
    expect(isOwnOrigin(local, { host: 'localhost:4400' })).toBe(false);
  });
});

describe('JSON bodies', () => {
  it.each([
    '{"a":',
    'nope',
    '{"text":"\\u0000"}',
    '{"text":"\\ud800"}',
    '{"\\udc00":1}',
    '{"__proto__":{"isAdmin":true}}',
    '{"a":{"constructor":{"prototype":{}}}}',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  ])('[B25] [B65] [B72] refuses a hostile one: %.40s', (body) => {
    expect(() => readJsonBody(body)).toThrow(expect.objectContaining({ name: 'RefusedError' }));
  });

  it('[B69] keeps every other text byte for byte', () => {
    const text = 'é é 👩🏽‍💻 \u202eabc\u200b"\\\n';
    expect(readJsonBody(JSON.stringify({ text }))).toEqual({ text });
  });
});

describe('a database that is away', () => {
  it.each([
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), true],
    [Object.assign(new Error('terminating connection'), { code: '57P01' }), true],
    [Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }), true],
    [new Error('Connection terminated unexpectedly'), true],
    [new Error('timeout exceeded when trying to connect'), true],
    [new Error('wrapped', { cause: Object.assign(new Error('x'), { code: '08006' }) }), true],
    [Object.assign(new Error('duplicate key'), { code: '23505' }), false],
    [new Error('a bug'), false],
    ['text', false],
  ])('[B5] %s: %s', (error, isAway) => {
    expect(isDatabaseAway(error)).toBe(isAway);
  });
});
