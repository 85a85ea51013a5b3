import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './run-command.ts';

/** The folder of planted violations for one machine of the house. */
export const canaryFolder = (name: string) => path.join(root, 'packages/tooling/canaries', name);

/**
 * Hands `look` a copy of a canary, outside the repository and under the repository's own configuration files, as if the
 * violations had been made in the house itself.
 */
export async function withCanary<T>(
  name: string,
  configs: readonly string[],
  look: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'baton-canary-'));
  try {
    cpSync(canaryFolder(name), folder, { recursive: true });
    for (const config of configs) cpSync(path.join(root, config), path.join(folder, config));
    return await look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
