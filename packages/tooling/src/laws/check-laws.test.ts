import { expect, it } from 'vitest';
import { canaryFolder } from '../canary.ts';
import { checkLaws } from './check-laws.ts';

it('reports every planted violation of a law of single files, and nothing else', () => {
  const found = checkLaws(canaryFolder('laws')).map(({ file, law }) => `${file} ${law}`);
  expect(found.toSorted()).toEqual(
    [
      'apps/server/src/timers.ts:5 no long timers',
      'apps/server/src/timers.ts:9 no long timers',
      'apps/server/src/utils.ts file names',
      'apps/server/src/camelCase.ts file names',
      'packages/core/src/exception.ts:1 exceptions have a reason',
      'packages/core/src/leftover.ts:1 no leftovers',
      'e2e/browser/fixed-wait.test.ts:1 no fixed waits',
      'db/src/machine-path.ts:1 no machine paths',
    ].toSorted(),
  );
});
