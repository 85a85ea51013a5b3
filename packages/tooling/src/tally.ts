export type Counts = { passed: number; failed: number; skipped: number };

/** What one run of vitest counted, by project, and the errors that no test threw. */
export type Tally = { projects: Record<string, Counts>; errors: number };

export type Verdict = { passed: number; failed: number; complaints: string[] };

/**
 * The sum of several runs. `asked` are the projects that were to run: one that ran no test, a run without a tally (it
 * crashed) and an error outside the tests are complaints, each also counted as one failed test.
 */
export function judge(runs: readonly { asked: readonly string[]; tally: Tally | null }[]): Verdict {
  const counts = runs.flatMap(({ tally }) => Object.values(tally?.projects ?? {}));
  const complaints = runs.flatMap(({ asked, tally }) => {
    if (tally === null) return [`the run of ${asked.join(', ')} crashed`];
    const empty = asked.filter((project) => !ranTests(tally.projects[project]));
    return [
      ...empty.map((project) => `${project} ran no test`),
      ...(tally.errors > 0 ? [`${tally.errors} errors outside the tests of ${asked.join(', ')}`] : []),
      ...skippedIn(tally),
    ];
  });
  return {
    passed: sum(counts.map(({ passed }) => passed)),
    failed: sum(counts.map(({ failed }) => failed)) + complaints.length,
    complaints,
  };
}

function ranTests(counts: Counts | undefined): boolean {
  return counts !== undefined && counts.passed + counts.failed > 0;
}

function skippedIn(tally: Tally): string[] {
  return Object.entries(tally.projects)
    .filter(([, counts]) => counts.skipped > 0)
    .map(([project, counts]) => `${counts.skipped} tests of ${project} were skipped`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
