import type { Violation } from '../violation.ts';
import type { Import } from './read-imports.ts';

/** One violation for each way of imports that leads back to where it began. Types count too: a cycle is one idea in two files. */
export function findCycles(imports: readonly Import[]): Violation[] {
  const targets = new Map<string, string[]>();
  for (const { from, target } of imports) {
    if (target.kind === 'file') targets.set(from, [...(targets.get(from) ?? []), target.file]);
  }
  const done = new Set<string>();
  const cycles: Violation[] = [];

  function visit(file: string, way: readonly string[]): void {
    const at = way.indexOf(file);
    if (at >= 0) {
      cycles.push({ file, law: 'no cycles', detail: [...way.slice(at), file].join(' -> ') });
      return;
    }
    if (done.has(file)) return;
    for (const next of targets.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  }

  for (const file of targets.keys()) visit(file, []);
  return cycles;
}
