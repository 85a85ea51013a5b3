import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusAt, statusInstantsAfter, type StatusFacts } from './status.ts';

const minute = 60_000;
const hour = 60 * minute;
const last = 1_800_000_000_000;
const settings = { abandonAfterMs: 30 * minute, sessionTimeoutMs: 24 * hour };

const facts = (changes: Partial<StatusFacts> = {}): StatusFacts => ({
  control: 'bot',
  closedAt: null,
  needsAction: false,
  ...statusInstantsAfter(last, settings),
  ...changes,
});

describe('statusAt', () => {
  it.each([
    ['[002-14]', 0, 'live'],
    ['[002-14]', 5 * minute - 1, 'live'],
    ['[002-15]', 5 * minute, 'stalled'],
    ['[002-15]', 30 * minute - 1, 'stalled'],
    ['[002-12]', 30 * minute, 'abandoned'],
    ['[002-12]', 24 * hour - 1, 'abandoned'],
    ['[002-12]', 24 * hour, 'closed'],
  ])('%s %i ms after the last visitor message: %s', (_, idle, status) => {
    expect(statusAt(facts(), last + idle)).toBe(status);
  });

  it.each([
    [0, 'action'],
    [5 * minute, 'action'],
    [30 * minute - 1, 'action'],
    [30 * minute, 'abandoned'],
    [24 * hour, 'closed'],
  ])('[002-13] after too many default answers, %i ms later: %s', (idle, status) => {
    expect(statusAt(facts({ needsAction: true }), last + idle)).toBe(status);
  });

  it.each(['queue', 'agent', 'external'] as const)(
    '[002-16] waits for an agent as long as control is %s',
    (control) => {
      for (const idle of [0, 5 * minute, 30 * minute, 24 * hour, 1000 * hour]) {
        expect(statusAt(facts({ control, needsAction: true }), last + idle)).toBe('waiting-for-agent');
      }
    },
  );

  it('[002-12] a closed one stays closed, whatever else is true of it', () => {
    expect(statusAt(facts({ closedAt: last + 1, needsAction: true }), last)).toBe('closed');
  });

  it('[002-15] a bot that gives up before 5 minutes has no Stalled', () => {
    const instants = statusInstantsAfter(last, { abandonAfterMs: minute, sessionTimeoutMs: 2 * minute });
    expect(statusAt(facts(instants), last + minute - 1)).toBe('live');
    expect(statusAt(facts(instants), last + minute)).toBe('abandoned');
  });

  it('[002-15] a message brings any open conversation of the bot back to Live', () => {
    fc.assert(
      fc.property(fc.nat(100 * hour), (later) => {
        expect(statusAt(facts(statusInstantsAfter(last + later, settings)), last + later)).toBe('live');
      }),
    );
  });

  it('only ever gets older: live, stalled, abandoned, closed', () => {
    const order = ['live', 'stalled', 'abandoned', 'closed'];
    fc.assert(
      fc.property(fc.nat(48 * hour), fc.nat(48 * hour), (one, other) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        const rankAt = (idle: number) => order.indexOf(statusAt(facts(), last + idle));
        expect(rankAt(earlier)).toBeLessThanOrEqual(rankAt(later));
      }),
    );
  });
});
