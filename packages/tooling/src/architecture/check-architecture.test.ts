import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArchitecture } from './check-architecture.ts';
import { listSourceFiles } from './source-files.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const canaries = path.join(root, 'packages/tooling/canaries/house');

const planted = [
  ['packages/unlisted', 'direction'],
  ['packages/core/src/upward.ts', 'direction'],
  ['apps/studio/src/features/reports/page.ts', 'direction'],
  ['packages/service/src/by-path.ts', 'by name, not by path'],
  ['packages/core/src/uses-testkit.ts', 'direction'],
  ['packages/core/src/uses-testkit.ts', 'tests only'],
  ['packages/core/src/node-in-core.ts', 'no Node here'],
  ['packages/core/src/luxon-elsewhere.ts', 'one importer'],
  ['packages/service/src/save.ts', 'one importer'],
  ['packages/core/src/other-package.ts', 'few packages'],
  ['packages/blocks/src/text/block.ts', 'islands'],
  ['packages/blocks/src/text/block.ts', 'engine half'],
  ['apps/studio/src/features/reports/page.ts', 'islands'],
  ['apps/studio/src/lib/upside-down.ts', 'features from above'],
  ['packages/core/src/about.ts', 'no cycles'],
  ['apps/server/src/undeclared.ts', 'declared'],
];

describe('checkArchitecture', () => {
  it('reports every planted violation and nothing else', () => {
    const found = checkArchitecture(canaries).map(({ file, law }) => `${file} ${law}`);
    expect(found.toSorted()).toEqual(planted.map(([file, law]) => `${file} ${law}`).toSorted());
  });

  it('reads the whole house', () => {
    const files = listSourceFiles(root);
    expect(files).toContain('packages/core/src/ids.ts');
    expect(files.length).toBeGreaterThan(100);
  });
});
