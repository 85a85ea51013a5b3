import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const keptSchema = z.object({ password: z.string().min(8) });

const readKept = (file: string): string | null => {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).password;
  } catch {
    return null;
  }
};

/** Never over a file that is there: of two processes that start at once, both use what the first one wrote. */
const keep = (file: string, password: string): void => {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${JSON.stringify({ password })}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (readKept(file) === null) throw error;
  }
};

/**
 * The password of the demo's people: DEMO_PASSWORD, else the one of `DATA_DIR/demo.json`, made at random at the first start
 * and kept there with mode 0600, so that none is shipped (reliability.md, B78).
 */
export const demoPassword = (given: string | null, dataDir: string): string => {
  if (given !== null) return given;
  const file = path.join(dataDir, 'demo.json');
  keep(file, randomBytes(12).toString('base64url'));
  const kept = readKept(file);
  if (kept === null) throw new Error(`${file} cannot be read`);
  return kept;
};
