import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is not null, at most `withinMs`; the error names what never came. */
export const eventually = async <Value>(
  what: string,
  ask: () => Promise<Value | null> | Value | null,
  withinMs = 15_000,
): Promise<Value> => {
  const until = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > until) throw new Error(`${what}: not within ${withinMs} ms`);
    await pause(25);
  }
};
