import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Violation } from '../violation.ts';
import type { Import } from './read-imports.ts';
import { workspaceOf } from './source-files.ts';

/** Imports of another workspace of ours that the importer's package.json does not name. */
export function checkDeclared(root: string, imports: readonly Import[]): Violation[] {
  const declared = new Map<string, Set<string>>();
  return imports.flatMap(({ from, specifier }) => {
    const [scope, name] = specifier.split('/');
    const workspace = workspaceOf(from);
    if (scope !== '@baton' || name === undefined) return [];
    const names = declared.get(workspace) ?? readDeclared(path.join(root, workspace, 'package.json'));
    declared.set(workspace, names);
    if (names.has(`@baton/${name}`)) return [];
    return [{ file: from, law: 'declared', detail: `${workspace}/package.json does not name @baton/${name}` }];
  });
}

/** What a workspace depends on, and its own name, which its files may import each other by. */
function readDeclared(manifest: string): Set<string> {
  if (!existsSync(manifest)) return new Set();
  const content: { name: string; dependencies?: object; devDependencies?: object } = JSON.parse(
    readFileSync(manifest, 'utf8'),
  );
  const { name, dependencies = {}, devDependencies = {} } = content;
  return new Set([name, ...Object.keys(dependencies), ...Object.keys(devDependencies)]);
}
