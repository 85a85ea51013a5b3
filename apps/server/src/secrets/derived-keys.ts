import { createHmac, hkdfSync } from 'node:crypto';

/** What a derived key is for; each purpose has a key of its own, so that one that leaks opens nothing else. */
type Purpose = 'sign-in' | 'token-hash' | 'fingerprint';

export interface DerivedKeys {
  /** Hex of 32 bytes for one purpose. */
  keyFor(purpose: Purpose): string;
  /** What is kept in the database of a token of 256 random bits: a keyed hash, so that a stolen table opens nothing. */
  hashToken(token: string): string;
  /** Tells one root secret from another and gives nothing of it away. */
  readonly fingerprint: string;
}

/** Derives the keys of the process from the root secret by HKDF-SHA-256 (decisions.md, Identity and keys). */
export const derivedKeys = (rootSecret: string): DerivedKeys => {
  const keyFor = (purpose: Purpose): string =>
    Buffer.from(hkdfSync('sha256', rootSecret, 'baton', purpose, 32)).toString('hex');
  const tokenKey = Buffer.from(keyFor('token-hash'), 'hex');
  return {
    keyFor,
    hashToken: (token) => createHmac('sha256', tokenKey).update(token).digest('base64url'),
    fingerprint: keyFor('fingerprint').slice(0, 32),
  };
};
