import { parseArgs } from 'node:util';
import { runVitest } from './run-vitest.ts';
import { judge } from './tally.ts';

const { values, positionals } = parseArgs({ options: { full: { type: 'boolean' } }, allowPositionals: true });

/** Vitest leaves out, and calls skipped, what a title filter does not name; that is asked for here. */
const titles = positionals.map((id) => `\\[[^\\]]*\\b${id}\\b`).join('|');
const tally = await runVitest({
  projects: ['scenarios'],
  env: { BATON_SCALE: values.full ? 'full' : 'ci' },
  args: [...(titles ? ['-t', titles] : []), ...(values.full ? ['--testTimeout', String(4 * 3_600_000)] : [])],
});
const projects = Object.entries(tally?.projects ?? {}).map(([name, counts]) => [name, { ...counts, skipped: 0 }]);
const chosen = tally && { ...tally, projects: Object.fromEntries(projects) };
const { passed, failed, complaints } = judge([{ asked: ['scenarios'], tally: chosen }]);
for (const complaint of complaints) console.log(`failed: ${complaint}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
