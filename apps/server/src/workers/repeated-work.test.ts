import { describe, expect, it, vi } from 'vitest';
import { repeatWork } from './repeated-work.ts';

const never = 3_600_000;

describe('repeated work', () => {
  it('never runs two rounds at once, and runs one more for any number of pokes during a round', async () => {
    const state = { rounds: 0, running: 0, most: 0 };
    let release: () => void = () => undefined;
    const work = async () => {
      state.rounds += 1;
      state.running += 1;
      state.most = Math.max(state.most, state.running);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      state.running -= 1;
    };
    const worker = repeatWork({ everyMs: never, work, onError: () => undefined });
    await vi.waitFor(() => expect(state.rounds).toBe(1));
    for (let count = 0; count < 10; count += 1) worker.poke();
    expect(state.rounds).toBe(1);
    release();
    await vi.waitFor(() => expect(state.rounds).toBe(2));
    const stopped = worker.stop();
    release();
    await stopped;
    expect(state).toMatchObject({ rounds: 2, running: 0, most: 1 });
  });

  it('[B5] goes on after an error', async () => {
    let rounds = 0;
    const errors: unknown[] = [];
    const work = async () => {
      rounds += 1;
      if (rounds < 3) throw new Error('away');
    };
    const worker = repeatWork({ everyMs: 1, work, onError: (error) => errors.push(error) });
    await vi.waitFor(() => expect(rounds).toBeGreaterThan(3));
    await worker.stop();
    expect(errors).toHaveLength(2);
  });
});
