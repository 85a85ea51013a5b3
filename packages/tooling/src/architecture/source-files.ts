import { readdirSync } from 'node:fs';
import path from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'canaries']);

/** The TypeScript files of the house, relative to `root`, with `/`. */
export function listSourceFiles(root: string): string[] {
  return ['apps', 'packages', 'db', 'e2e'].flatMap((folder) => walk(root, folder));
}

function walk(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name) && !name.startsWith('.'))
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return walk(root, file);
      return /\.tsx?$/.test(file) && !file.endsWith('.d.ts') ? [file] : [];
    });
}

/** Files that run in tests only: tests, contract suites, test set-ups, and everything of e2e. */
export function isTestFile(file: string): boolean {
  return /\.(test|contract)\.tsx?$|\/testing\/|^e2e\/|^packages\/testkit\//.test(file);
}

/** The workspace that a file belongs to, as its folder. */
export function workspaceOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'apps' || first === 'packages' ? `${first}/${second}` : first;
}
