import type { Violation } from '../violation.ts';
import {
  exclusivePackages,
  importedByTestsOnly,
  importTable,
  islands,
  onlyPackages,
  testsMayImport,
} from './import-table.ts';
import type { Import } from './read-imports.ts';
import { isTestFile, workspaceOf } from './source-files.ts';

type Law = (it: Import) => string | null;

/** Every law that can be told from one import alone, by name; a law answers with what is wrong, or null. */
const laws: Readonly<Record<string, Law>> = {
  direction(it) {
    if (it.target.kind !== 'file') return null;
    const [from, to] = [workspaceOf(it.from), workspaceOf(it.target.file)];
    if (from === to) return null;
    if (isTestFile(it.from) && testsMayImport.includes(to)) return null;
    const allowed = importTable[from]?.workspaces[to];
    if (allowed === undefined) return `${from} may not import ${to}`;
    return allowed === 'type' && !it.isTypeOnly ? `${from} may import types only from ${to}` : null;
  },
  'by name, not by path'(it) {
    const leaves =
      it.specifier.startsWith('.') && it.target.kind === 'file' && workspaceOf(it.from) !== workspaceOf(it.target.file);
    return leaves ? `imports ${it.specifier} of another workspace by its path` : null;
  },
  'tests only'(it) {
    if (it.target.kind !== 'file' || isTestFile(it.from)) return null;
    const isOnlyForTests = importedByTestsOnly.includes(workspaceOf(it.target.file)) || isTestFile(it.target.file);
    return isOnlyForTests ? `imports ${it.specifier}, which is for tests` : null;
  },
  'no Node here'(it) {
    if (it.target.kind !== 'node' || isTestFile(it.from)) return null;
    return importTable[workspaceOf(it.from)]?.hasNode === false ? `imports ${it.specifier}` : null;
  },
  'one importer'(it) {
    if (it.target.kind !== 'npm' || it.isTypeOnly || isTestFile(it.from)) return null;
    const importers = exclusivePackages[it.target.name];
    const isAllowed = importers?.some((importer) => it.from.startsWith(importer)) ?? true;
    return isAllowed ? null : `imports ${it.target.name}, which only ${importers?.join(', ')} may`;
  },
  'few packages'(it) {
    if (it.target.kind !== 'npm' || isTestFile(it.from)) return null;
    const limit = Object.entries(onlyPackages).find(([folder]) => it.from.startsWith(folder))?.[1];
    return limit === undefined || limit.includes(it.target.name) ? null : `imports ${it.target.name}`;
  },
  islands(it) {
    if (it.target.kind !== 'file') return null;
    const { file } = it.target;
    const sea = islands.find(({ folder }) => it.from.startsWith(folder) && file.startsWith(folder));
    if (!sea) return null;
    const [from, to] = [it.from, file].map((path) => islandOf(path, sea.folder));
    const isApart = from !== null && to !== null && from !== to && !sea.shared.includes(to ?? '');
    return isApart ? `${from} imports its sibling ${to}` : null;
  },
  'engine half'(it) {
    if (it.target.kind !== 'file' || isTestFile(it.from)) return null;
    const isEditor = isEditorFile(it.target.file);
    if (!isEditor || isEditorFile(it.from) || workspaceOf(it.from) === 'apps/studio') return null;
    return `imports ${it.specifier} of the editors`;
  },
  'features from above'(it) {
    const isLibrary = it.from.startsWith('apps/studio/src/lib/');
    const isUp = isLibrary && it.target.kind === 'file' && it.target.file.startsWith('apps/studio/src/features/');
    return isUp ? `lib imports the feature ${it.specifier}` : null;
  },
};

/** The folder of an island that a file lies in; null for files beside the islands. */
function islandOf(file: string, folder: string): string | null {
  const [first, ...rest] = file.slice(folder.length).split('/');
  return rest.length > 0 && first !== undefined ? first : null;
}

function isEditorFile(file: string): boolean {
  return file.startsWith('packages/blocks/') && (file.endsWith('.tsx') || file.endsWith('/editors.ts'));
}

export function checkImports(imports: readonly Import[]): Violation[] {
  return imports.flatMap((it) =>
    Object.entries(laws).flatMap(([law, check]) => {
      const detail = check(it);
      return detail === null ? [] : [{ file: it.from, law, detail }];
    }),
  );
}
