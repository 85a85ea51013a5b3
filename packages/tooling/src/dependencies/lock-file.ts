import { readFileSync } from 'node:fs';

/** One installed package as package-lock.json names it. `path` ends with `node_modules/<name>`. */
export type LockedPackage = {
  path: string;
  name: string;
  version: string;
  license: string | null;
  isDev: boolean;
  hasInstallScript: boolean;
};

type LockEntry = {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
  link?: boolean;
};

/** The packages of npm that a lock file names; our own workspaces are left out. */
export function readLockFile(file: string): LockedPackage[] {
  const lock: { packages: Record<string, LockEntry> } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (!path.includes('node_modules/') || entry.link) return [];
    return [
      {
        path,
        name,
        version: entry.version ?? '',
        license: entry.license ?? null,
        isDev: entry.dev === true || entry.devOptional === true,
        hasInstallScript: entry.hasInstallScript === true,
      },
    ];
  });
}
