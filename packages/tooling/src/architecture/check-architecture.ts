import type { Violation } from '../violation.ts';
import { checkImports } from './check-imports.ts';
import { checkDeclared } from './check-declared.ts';
import { findCycles } from './find-cycles.ts';
import { importTable } from './import-table.ts';
import { readImports } from './read-imports.ts';
import { listSourceFiles, workspaceOf } from './source-files.ts';

/** Every place under `root` that imports what it may not. */
export function checkArchitecture(root: string): Violation[] {
  const files = listSourceFiles(root);
  const unknown = [...new Set(files.map(workspaceOf))].filter((workspace) => !(workspace in importTable));
  const imports = files.flatMap((file) => readImports(root, file));
  return [
    ...unknown.map((file) => ({ file, law: 'direction', detail: 'has no row in the import table' })),
    ...checkImports(imports),
    ...checkDeclared(root, imports),
    ...findCycles(imports),
  ];
}
