import { expect, it } from 'vitest';
import { canaryFolder } from '../canary.ts';
import { reportCoverage } from './report-coverage.ts';
import { requirementIds } from './requirement-ids.ts';

it('finds the ids in the titles of tests, and the id that no requirement has', () => {
  const { lines, violations } = reportCoverage(canaryFolder('coverage'));
  expect(lines).toContain('003: 1 of 28 have a test: 003-11');
  expect(lines).toContain('C: 1 of 20 have a test: C18');
  expect(lines).toContain('B: 1 of 78 have a test: B38');
  expect(violations.map(({ detail }) => detail)).toEqual(['a title carries [B99], which is no requirement']);
});

it('knows every row of the requirements', () => {
  expect(requirementIds.flatMap(({ ids }) => ids)).toHaveLength(222);
});
