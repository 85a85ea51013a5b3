import { findMachinePostgres } from './machine-postgres.ts';
import { runVitest, type TestRun } from './run-vitest.ts';
import { judge, type Tally } from './tally.ts';
import { projectNames } from './test-projects.ts';

const usage = `Usage: npm test [-- project...]   projects: ${projectNames.join(', ')}`;

/** In order: what fails fastest first; real processes and browsers one after another, because they measure time. */
const groups: readonly (readonly string[])[] = [
  projectNames.filter((name) => !['scenarios', 'browser'].includes(name)),
  ['scenarios'],
  ['browser'],
];

/** Said at the end, where it is read. */
const notes: string[] = [];

/** The runs of vitest that the chosen projects need. */
async function plan(isChosen: (project: string) => boolean): Promise<TestRun[]> {
  const runs = groups.map((group) => ({ projects: group.filter(isChosen), env: { BATON_TEST_DATABASE_URL: '' } }));
  const planned: TestRun[] = runs.filter(({ projects }) => projects.length > 0);
  if (!isChosen('db')) return planned;
  const url = await findMachinePostgres();
  if (url === null) {
    notes.push('not run: PostgreSQL by DATABASE_URL');
    return planned;
  }
  // The launcher's own tests are about the embedded one wherever they run.
  const args = ['--exclude', 'db/src/embedded/**'];
  return [...planned, { projects: ['db'], env: { BATON_TEST_DATABASE_URL: url }, args }];
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter(
  (name) => !projectNames.some((project) => project === name || project.startsWith(`${name}:`)),
);
if (unknown.length > 0) {
  console.error(`There is no project ${unknown.join(', ')}.\n${usage}`);
  process.exit(2);
}

const isChosen = (project: string) =>
  wanted.length === 0 || wanted.some((name) => project === name || project.startsWith(`${name}:`));
const results: { asked: readonly string[]; tally: Tally | null }[] = [];
for (const run of await plan(isChosen)) {
  const where = run.env?.BATON_TEST_DATABASE_URL ? ' on the PostgreSQL of this machine' : '';
  console.log(`\n== ${run.projects.join(', ')}${where}`);
  results.push({ asked: run.projects, tally: await runVitest(run) });
}

const { passed, failed, complaints } = judge(results);
for (const note of notes) console.log(note);
for (const complaint of complaints) console.log(`failed: ${complaint}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
