import { describe, expect, it } from 'vitest';
import { statusWordsAt, type HandoverRow } from './status-words.ts';

const now = 1_700_000_000_000;
const minuteMs = 60_000;
const colours = { amberAfterMs: minuteMs, redAfterMs: 5 * minuteMs };

const row = (changed: Partial<HandoverRow>): HandoverRow => ({
  conversationId: 'cnv_01jc5v5t3rf3sae5n3m1x0000a',
  handoverId: null,
  label: '#W-4821',
  reference: '#W-4821',
  channel: 'web',
  status: 'live',
  control: 'bot',
  ownerId: null,
  ownerName: null,
  openedAt: null,
  queueNumber: null,
  lastVisitorText: null,
  lastVisitorAt: now,
  startedAt: now,
  stallsAt: now + 5 * minuteMs,
  abandonsAt: now + 30 * minuteMs,
  closesAt: now + 24 * 60 * minuteMs,
  closedAt: null,
  needsAction: false,
  isVisitorConnected: true,
  revision: 1,
  ...changed,
});

describe('the status of a row', () => {
  it('[002-16] names the waiting time in the queue, and the agent who has it', () => {
    const queued = row({ control: 'queue', openedAt: now - 192_000 });
    expect(statusWordsAt(queued, colours, now)).toEqual({
      name: 'Waiting For Agent',
      label: 'queued 03:12',
      tone: 'waiting',
    });
    const taken = row({ control: 'agent', ownerName: 'Bea' });
    expect(statusWordsAt(taken, colours, now)).toMatchObject({ label: 'with Bea', tone: 'person' });
  });

  it('turns amber and red at the bot’s thresholds', () => {
    const tones = [minuteMs - 1, minuteMs, 5 * minuteMs].map(
      (waited) => statusWordsAt(row({ control: 'queue', openedAt: now - waited }), colours, now).tone,
    );
    expect(tones).toEqual(['visitor', 'waiting', 'action']);
  });

  it('[002-15] goes from Live to Stalled to Abandoned by the clock alone', () => {
    const names = [0, 5, 30].map((minutes) => statusWordsAt(row({}), colours, now + minutes * minuteMs).name);
    expect(names).toEqual(['Live', 'Stalled', 'Abandoned']);
  });

  it('[B17] never shows a negative waiting time', () => {
    expect(statusWordsAt(row({ control: 'queue', openedAt: now + 5000 }), colours, now).label).toBe('queued 00:00');
  });
});
