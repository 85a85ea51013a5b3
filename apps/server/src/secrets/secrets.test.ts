import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { derivedKeys } from './derived-keys.ts';
import { rootSecret } from './root-secret.ts';

const folder = () => mkdtempSync(path.join(tmpdir(), 'baton-secret-'));

describe('root secret', () => {
  it('[B78] is made once, at random, readable by its user only', () => {
    const dataDir = path.join(folder(), 'data');
    const first = rootSecret(null, dataDir);
    expect(first).toMatch(/^[0-9a-f]{64}$/u);
    expect(rootSecret(null, dataDir)).toBe(first);
    expect(rootSecret(null, path.join(folder(), 'other'))).not.toBe(first);
    expect(statSync(path.join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['secret.key']);
  });

  it('is SECRET_KEY where that is given, and leaves no file', () => {
    const dataDir = folder();
    expect(rootSecret('k'.repeat(32), dataDir)).toBe('k'.repeat(32));
    expect(readdirSync(dataDir)).toEqual([]);
  });
});

describe('derived keys', () => {
  it('differ by purpose and by root, and tell nothing of the root', () => {
    const one = derivedKeys('a'.repeat(64));
    const two = derivedKeys('b'.repeat(64));
    const all = [one, two].flatMap((keys) => [keys.keyFor('sign-in'), keys.keyFor('token-hash'), keys.fingerprint]);
    expect(new Set(all).size).toBe(6);
    expect(one.hashToken('token')).toBe(derivedKeys('a'.repeat(64)).hashToken('token'));
    expect(one.hashToken('token')).not.toBe(two.hashToken('token'));
    expect(new Set([one.visitorToken('vis_1'), one.visitorToken('vis_2'), two.visitorToken('vis_1')]).size).toBe(3);
    expect(one.visitorToken('vis_1')).toMatch(/^[\w-]{43}$/u);
  });
});
