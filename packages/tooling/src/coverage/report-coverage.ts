import { isTestFile, listSourceFiles } from '../architecture/source-files.ts';
import type { Violation } from '../violation.ts';
import { readTitleIds } from './read-titles.ts';
import { requirementIds } from './requirement-ids.ts';

export type Coverage = {
  /** Lines to print: per family the ids that have a test, and those that have none. */
  lines: string[];
  /** Titles that carry an id which no requirement has. */
  violations: Violation[];
};

/** Which requirements and promises have a test whose title carries their id. */
export function reportCoverage(root: string): Coverage {
  const known = new Set(requirementIds.flatMap(({ ids }) => ids));
  const titles = listSourceFiles(root)
    .filter(isTestFile)
    .flatMap((file) => readTitleIds(root, file).map((id) => ({ file, id })));
  const tested = new Set(titles.map(({ id }) => id));
  return {
    lines: requirementIds.flatMap(({ family, ids }) => {
      const [having, lacking] = [ids.filter((id) => tested.has(id)), ids.filter((id) => !tested.has(id))];
      const name = family.replace('-', '');
      return [
        `${name}: ${having.length} of ${ids.length} have a test: ${having.join(' ') || 'none'}`,
        `${name}: no test: ${lacking.join(' ') || 'none'}`,
      ];
    }),
    violations: titles
      .filter(({ id }) => !known.has(id))
      .map(({ file, id }) => ({ file, law: 'known ids', detail: `a title carries [${id}], which is no requirement` })),
  };
}
