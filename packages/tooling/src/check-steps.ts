import path from 'node:path';
import { checkArchitecture } from './architecture/check-architecture.ts';
import { reportCoverage } from './coverage/report-coverage.ts';
import { checkInstallScripts, checkLicences, checkVersions } from './dependencies/check-dependencies.ts';
import { readLockFile } from './dependencies/lock-file.ts';
import { checkLaws } from './laws/check-laws.ts';
import { root, runCommand } from './run-command.ts';
import { sayViolation, type Violation } from './violation.ts';

export type CheckStep = { name: string; run: () => Promise<{ isGood: boolean; output: string }> };

const lockFile = path.join(root, 'package-lock.json');

/** Everything that `npm run check` looks at, the slow steps first so that the quick ones fill the gaps. */
export const checkSteps: readonly CheckStep[] = [
  command('types', 'tsc', ['-b']),
  command('lint', 'oxlint', []),
  command('dead code', 'knip', ['--no-progress', '--no-config-hints']),
  command('format', 'oxfmt', ['--check']),
  house('architecture', () => checkArchitecture(root)),
  house('laws', () => checkLaws(root)),
  house('versions', () => checkVersions(readLockFile(lockFile))),
  house('licences', () => checkLicences(readLockFile(lockFile))),
  house('install scripts', () => checkInstallScripts(readLockFile(lockFile))),
  house('ids in titles', () => reportCoverage(root).violations),
];

function command(name: string, program: string, args: readonly string[]): CheckStep {
  return {
    name,
    async run() {
      const { code, output } = await runCommand(program, args);
      return { isGood: code === 0, output };
    },
  };
}

function house(name: string, find: () => Violation[]): CheckStep {
  return {
    name,
    async run() {
      const violations = find();
      return { isGood: violations.length === 0, output: violations.map(sayViolation).join('\n') };
    },
  };
}
