/** One benchmark's outcome: printed as a table, and as its last line one JSON object (performance.md). */
export interface BenchReport {
  readonly bench: string;
  readonly ratio: number;
  readonly goal: number;
  /** Whether a larger ratio is better (a rate) or a smaller one (a cost). */
  readonly better: 'higher' | 'lower';
  readonly rows: ReadonlyArray<Readonly<Record<string, string | number>>>;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

export const printReport = (report: BenchReport): void => {
  console.table(report.rows);
  const met = report.better === 'higher' ? report.ratio >= report.goal : report.ratio <= report.goal;
  const { bench, goal, rows } = report;
  console.log(JSON.stringify({ bench, ratio: rounded(report.ratio), goal, met, rows }));
};
