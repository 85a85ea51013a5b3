import { fanout } from './fanout/fanout.ts';
import { printReport } from './report.ts';
import type { BenchReport } from './report.ts';
import { turns } from './turns/turns.ts';

/** `npm run bench -- NAME` measures one, `npm run bench` all (performance.md). Never part of `npm test`. */
const benches: Readonly<Record<string, () => Promise<BenchReport>>> = { turns, fanout };

const named = process.argv.slice(2);
const unknown = named.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(benches)) {
  if (named.length === 0 || named.includes(name)) printReport(await measure());
}
process.exit(0);
