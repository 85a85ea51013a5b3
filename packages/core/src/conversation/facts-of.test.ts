import { describe, expect, it } from 'vitest';
import { emptySupportSchedule, type SupportSchedule } from '../availability/support-schedule.ts';
import { factsOf } from './facts-of.ts';
import { say } from './testing/acts.ts';
import { TestLine, visitor } from './testing/line.ts';
import { beginTurn } from './turn.ts';

/** A schedule that counts how often its week is read, as every question of support does. */
const counted = () => {
  let reads = 0;
  const schedule: SupportSchedule = {
    ...emptySupportSchedule('Europe/Paris'),
    get weekly() {
      reads += 1;
      return [{ weekday: 1, from: 540, to: 1080 }];
    },
  };
  return { schedule, readsOf: () => reads };
};

describe('the facts of a turn', () => {
  it('ask nothing of the schedule where no block asks for support', () => {
    const { schedule, readsOf } = counted();
    const line = new TestLine().with({ schedule });
    say(line, 'Ada');
    expect([line.transcript().at(-1), readsOf()]).toEqual(['bot: Which?', 0]);
  });

  it('are evaluated once, whoever asks', () => {
    const { schedule, readsOf } = counted();
    const line = new TestLine().with({ schedule });
    line.run(visitor, (snapshot, env) => {
      const facts = factsOf(beginTurn(snapshot, env));
      const { support } = facts;
      const reads = readsOf();
      expect(reads).toBeGreaterThan(0);
      expect(facts.support).toBe(support);
      expect(readsOf()).toBe(reads);
      return { ok: false, error: { code: 'forbidden' } };
    });
  });
});
