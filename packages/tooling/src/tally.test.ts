import { describe, expect, it } from 'vitest';
import { judge } from './tally.ts';

const counts = (passed: number, failed = 0, skipped = 0) => ({ passed, failed, skipped });

describe('judge', () => {
  it('adds up the runs', () => {
    const verdict = judge([
      { asked: ['unit', 'db'], tally: { projects: { unit: counts(3), db: counts(2, 1) }, errors: 0 } },
      { asked: ['db'], tally: { projects: { db: counts(3) }, errors: 0 } },
    ]);
    expect(verdict).toEqual({ passed: 8, failed: 1, complaints: [] });
  });

  it.each([
    ['a project that ran no test', ['unit', 'ui'], { projects: { unit: counts(1) }, errors: 0 }, 'ui ran no test'],
    ['a run that crashed', ['browser'], null, 'the run of browser crashed'],
    [
      'an error outside the tests',
      ['unit'],
      { projects: { unit: counts(1) }, errors: 2 },
      '2 errors outside the tests of unit',
    ],
    ['skipped tests', ['unit'], { projects: { unit: counts(1, 0, 4) }, errors: 0 }, '4 tests of unit were skipped'],
  ])('counts %s as a failure', (_, asked, tally, complaint) => {
    const verdict = judge([{ asked, tally }]);
    expect(verdict.complaints).toEqual([complaint]);
    expect(verdict.failed).toBe(1);
  });
});
