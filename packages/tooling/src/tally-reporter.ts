import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import type { Tally } from './tally.ts';

/**
 * Counts the tests of each project for `npm test`, into the file named by BATON_TALLY. A file that does not load, or an
 * error outside any test, counts as one failed test: what did not run has not passed.
 * @public
 */
// oxlint-disable-next-line import/no-default-export -- vitest loads a reporter by its default export
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tally: Tally = { projects: {}, errors: errors.length };
    for (const module of modules) {
      const counts = (tally.projects[module.project.name] ??= { passed: 0, failed: 0, skipped: 0 });
      const tests = [...module.children.allTests()].map((test) => test.result().state);
      const failedTests = tests.filter((state) => state === 'failed' || state === 'pending').length;
      counts.passed += tests.filter((state) => state === 'passed').length;
      counts.skipped += tests.filter((state) => state === 'skipped').length;
      counts.failed += module.state() === 'failed' ? Math.max(1, failedTests) : failedTests;
    }
    const file = process.env.BATON_TALLY;
    if (file) writeFileSync(file, JSON.stringify(tally));
  }
}
