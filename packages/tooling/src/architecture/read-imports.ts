import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

export type Import = {
  /** The file that imports. */
  from: string;
  /** As it is written. */
  specifier: string;
  isTypeOnly: boolean;
  target: Target;
};

/** What is imported: a file of ours by its path from the root, a package of npm by its name, or a module of Node. */
export type Target = { kind: 'file'; file: string } | { kind: 'npm'; name: string } | { kind: 'node'; name: string };

/** Every import, re-export and dynamic import of a file. A dynamic import of a computed name is not seen. */
export function readImports(root: string, from: string): Import[] {
  const code = readFileSync(path.join(root, from), 'utf8');
  const { module } = parseSync(from, code);
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      isTypeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.moduleRequest ? [{ specifier: entry.moduleRequest.value, isTypeOnly: entry.isType }] : [],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const literal = /^(['"`])(.+)\1$/.exec(code.slice(moduleRequest.start, moduleRequest.end));
      return literal?.[2] ? [{ specifier: literal[2], isTypeOnly: false }] : [];
    }),
  ];
  return found.map((it) => ({ from, ...it, target: targetOf(from, it.specifier) }));
}

const folderOf: Readonly<Record<string, string>> = {
  db: 'db',
  e2e: 'e2e',
  server: 'apps/server',
  studio: 'apps/studio',
  widget: 'apps/widget',
};

function targetOf(from: string, specifier: string): Target {
  const plain = specifier.split('?')[0] ?? specifier;
  if (plain.startsWith('.')) return { kind: 'file', file: path.posix.join(path.posix.dirname(from), plain) };
  if (plain.startsWith('node:')) return { kind: 'node', name: plain };
  const [scope = '', name = '', ...rest] = plain.split('/');
  if (scope !== '@baton') return { kind: 'npm', name: plain.startsWith('@') ? `${scope}/${name}` : scope };
  const inside = rest.join('/') || 'index';
  return {
    kind: 'file',
    file: `${folderOf[name] ?? `packages/${name}`}/src/${inside}${/\.tsx?$|\.css$/.test(inside) ? '' : '.ts'}`,
  };
}
