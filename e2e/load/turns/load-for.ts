import { percentile } from '../report.ts';

/** What is measured: each visitor begins, and is given the function that says one line and waits for the answer. */
export interface Subject {
  begin(): Promise<(text: string) => Promise<{ status: number; body: string }>>;
}

export interface Load {
  readonly turnsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

interface LoadOptions {
  readonly subject: Subject;
  readonly visitors: number;
  readonly seconds: number;
  readonly inputs: readonly string[];
}

/** Turns of `visitors` at once for `seconds`; openings are made, but not counted. A refused turn ends the measurement. */
export const loadFor = async ({ subject, visitors, seconds, inputs }: LoadOptions): Promise<Load> => {
  const until = performance.now() + seconds * 1000;
  const latencies: number[] = [];
  let busyMs = 0;

  const visit = async () => {
    const say = await subject.begin();
    for (const text of inputs) {
      const before = performance.now();
      const { status, body } = await say(text);
      if (status !== 201) throw new Error(`a turn was answered ${status}: ${body}`);
      const took = performance.now() - before;
      latencies.push(took);
      busyMs += took;
    }
  };
  const visitor = async () => {
    while (performance.now() < until) await visit();
  };
  await Promise.all(Array.from({ length: visitors }, visitor));
  // Per visitor only the time in turns counts, so that how a conversation is opened does not blur the comparison.
  return {
    turnsPerSecond: latencies.length / (busyMs / visitors / 1000),
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
  };
};
