import { checkSteps, type CheckStep } from './check-steps.ts';
import { reportCoverage } from './coverage/report-coverage.ts';
import { root } from './run-command.ts';

const seconds = (sinceMs: number) => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;

/** Runs one step and says how it went; what it found is shown only when it is not good. */
async function runStep({ name, run }: CheckStep): Promise<boolean> {
  const startedAt = performance.now();
  const { isGood, output } = await run().catch((error: unknown) => ({ isGood: false, output: String(error) }));
  console.log(`${isGood ? 'ok    ' : 'failed'} ${name} (${seconds(startedAt)})${isGood ? '' : `\n${output.trim()}\n`}`);
  return isGood;
}

/** Takes steps from the front until none is left; two of these keep two cores busy. */
async function work(waiting: CheckStep[], results: boolean[]): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step));
}

const startedAt = performance.now();
const waiting = [...checkSteps];
const results: boolean[] = [];
await Promise.all([work(waiting, results), work(waiting, results)]);

console.log('\nRequirements and promises that a test names:');
for (const line of reportCoverage(root).lines) console.log(`  ${line}`);

const failed = results.filter((isGood) => !isGood).length;
console.log(`\ncheck: ${results.length - failed} of ${results.length} steps are good (${seconds(startedAt)})`);
process.exitCode = failed === 0 ? 0 : 1;
