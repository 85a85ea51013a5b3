import { setTimeout as sleep } from 'node:timers/promises';

/** Looks every few milliseconds until `isTrue`; false when it is not within `limitMs`. Measured on a clock that cannot be set. */
export async function waitFor(isTrue: () => boolean, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (!isTrue()) {
    if (performance.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}
