import { createHmac, hkdfSync } from 'node:crypto';

/** What a derived key is for; each purpose has a key of its own, so that one that leaks opens nothing else. */
type Purpose = 'sign-in' | 'token-hash' | 'visitor-token' | 'fingerprint';

export interface DerivedKeys {
  /** Hex of 32 bytes for one purpose. */
  keyFor(purpose: Purpose): string;
  /** The token of a visitor: 256 bits that only the holder of the root secret can work out, and work out again. */
  visitorToken(visitorId: string): string;
  /** What is kept in the database of a token of 256 random bits: a keyed hash, so that a stolen table opens nothing. */
  hashToken(token: string): string;
  /** Tells one root secret from another and gives nothing of it away. */
  readonly fingerprint: string;
}

/** Derives the keys of the process from the root secret by HKDF-SHA-256 (decisions.md, Identity and keys). */
export const derivedKeys = (rootSecret: string): DerivedKeys => {
  const keyFor = (purpose: Purpose): string =>
    Buffer.from(hkdfSync('sha256', rootSecret, 'baton', purpose, 32)).toString('hex');
  const macWith = (purpose: Purpose) => {
    const key = Buffer.from(keyFor(purpose), 'hex');
    return (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  };
  return {
    keyFor,
    visitorToken: macWith('visitor-token'),
    hashToken: macWith('token-hash'),
    fingerprint: keyFor('fingerprint').slice(0, 32),
  };
};
