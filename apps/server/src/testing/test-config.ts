import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { configOf, type Config } from '../config.ts';
import { readEnv } from '../env.ts';

/** The configuration of a process under test, by the options that a person would give. */
export const testConfig = (options: Readonly<Record<string, string>> = {}): Config => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'baton-server-'));
  const env = readEnv({
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    SECRET_KEY: 's'.repeat(32),
    ...options,
  });
  return configOf(env, dataDir);
};
