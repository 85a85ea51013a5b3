import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusInstantsAfter } from '../conversation/status.ts';
import { testId } from '../conversation/testing/test-ids.ts';
import { compareInQueue, countsOf, isInView, type SectionFacts } from './queue.ts';

const me = testId('member', 1);
const now = 1_800_000_000_000;
const hour = 3_600_000;
const by = { memberId: me, now };

const facts = (changes: Partial<SectionFacts>): SectionFacts => ({
  control: 'bot',
  ownerId: null,
  closedAt: null,
  needsAction: false,
  ...statusInstantsAfter(now, { abandonAfterMs: hour / 2, sessionTimeoutMs: 24 * hour }),
  ...changes,
});

/** Its last visitor message is a day old. */
const over = statusInstantsAfter(now - 24 * hour, { abandonAfterMs: hour / 2, sessionTimeoutMs: 24 * hour });

describe('the queue', () => {
  it('orders by priority, then by who came first, whatever the waiting time', () => {
    const places = [
      { priority: 0, queueNumber: 7 },
      { priority: -1, queueNumber: 9 },
      { priority: 0, queueNumber: 3 },
      { priority: 0, queueNumber: null },
    ];
    expect(places.toSorted(compareInQueue).map(({ queueNumber }) => queueNumber)).toEqual([9, 3, 7, null]);
  });

  it('has one order, however the list came', () => {
    const place = fc.record({ priority: fc.integer({ min: -2, max: 2 }), queueNumber: fc.nat(100) });
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: ({ queueNumber }) => queueNumber }), (places) => {
        expect(places.toReversed().toSorted(compareInQueue)).toEqual(places.toSorted(compareInQueue));
      }),
    );
  });
});

describe('the views of the Handovers pane', () => {
  it.each([
    ['of the bot, live', facts({}), ['all-live', 'all']],
    ['in the queue', facts({ control: 'queue' }), ['pending', 'all-live', 'all']],
    ['mine', facts({ control: 'agent', ownerId: me }), ['mine', 'all-live', 'all']],
    ['another’s', facts({ control: 'agent', ownerId: testId('member', 2) }), ['all-live', 'all']],
    ['past its end, not swept yet', facts(over), ['all']],
    ['waiting past its end', facts({ ...over, control: 'queue' }), ['pending', 'all-live', 'all']],
    ['closed', facts({ closedAt: now - 1 }), ['all']],
  ] as const)('[001-09] one that is %s', (_, conversation, views) => {
    const all = ['pending', 'mine', 'all-live', 'all'] as const;
    expect(all.filter((view) => isInView(conversation, view, by))).toEqual(views);
  });

  it('[B37] count what they list', () => {
    const conversations = [
      facts({}),
      facts({ control: 'queue' }),
      facts({ control: 'agent', ownerId: me }),
      facts({ closedAt: 1 }),
    ];
    expect(countsOf(conversations, by)).toEqual({ pending: 1, mine: 1, allLive: 3, all: 4 });
  });
});
