import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../start-up/start-error.ts';

const existing = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
};

/** Makes the file whole or not at all, so that two processes starting at once end with the same key. */
const make = (file: string): string => {
  const draft = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (existing(file) === null) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
};

/** The one root secret: SECRET_KEY, else `DATA_DIR/secret.key`, made at the first start with mode 0600 (decisions.md, Identity and keys). */
export const rootSecret = (secretKey: string | null, dataDir: string): string => {
  if (secretKey !== null) return secretKey;
  const file = path.join(dataDir, 'secret.key');
  const key = existing(file) ?? make(file);
  if (key.length < 32)
    throw new StartError('secret.key in DATA_DIR is damaged: restore it from a backup, or give SECRET_KEY.');
  return key;
};
