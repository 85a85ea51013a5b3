import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canaryFolder } from '../canary.ts';
import { checkInstallScripts, checkLicences, checkVersions } from './check-dependencies.ts';
import { readLockFile } from './lock-file.ts';

const packages = readLockFile(path.join(canaryFolder('dependencies'), 'package-lock.json'));
const details = (violations: { detail: string }[]) => violations.map(({ detail }) => detail);

describe('the canaries of the lock file', () => {
  it('reports two versions of one package and a set whose versions differ', () => {
    expect(details(checkVersions(packages))).toEqual([
      'zod 4.6.7, zod 3.25.0',
      '@trpc/client 11.22.0, @trpc/server 11.22.1',
    ]);
  });

  it('[B77] reports a licence that may not ship, and no licence at all', () => {
    expect(details(checkLicences(packages))).toEqual([
      'copyleft is under GPL-3.0-only',
      'both is under (MIT AND GPL-3.0-only)',
      'unnamed is under no licence that it names',
    ]);
  });

  it('[B77] reports an install script that nobody has looked at', () => {
    expect(details(checkInstallScripts(packages))).toEqual(['builds-itself has one']);
  });
});
