import type { VisitorMessage } from '@baton/core/live/visitor-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasGap, mergeMessages, stillPending, withoutGap } from './merge.ts';

const message = (seq: number, revision = seq, text = `m${seq}`): VisitorMessage => ({
  id: `msg_01h455vb4pex5vsknk084${String(seq).padStart(5, '0')}`,
  seq,
  revision,
  clientId: `c${seq}`,
  author: { kind: 'bot', name: null },
  content: { type: 'text', text: [[{ text }]] },
  createdAt: '2026-01-05T09:00:00.000Z',
});

describe('merging the log by seq', () => {
  it('[B11] any order of arrival and any repeat gives the same transcript, in order and without doubles', () => {
    const log = Array.from({ length: 30 }, (_, index) => message(index + 1));
    const arrivals = fc.array(fc.subarray(log), { maxLength: 8 });
    fc.assert(
      fc.property(arrivals, (pages) => {
        const merged = [...pages, log].reduce<readonly VisitorMessage[]>(mergeMessages, []);
        expect(merged).toEqual(log);
      }),
    );
  });

  it('[B34] keeps the newer self of a message, whichever came last', () => {
    const older = message(1, 1, 'before');
    const newer = message(1, 9, 'after');
    expect(mergeMessages([older], [newer])).toEqual([newer]);
    expect(mergeMessages([newer], [older])).toEqual([newer]);
  });

  it('[B11] shows nothing behind a gap until it is healed', () => {
    const held = [message(1), message(2), message(4)];
    expect(hasGap(held, 4)).toBe(true);
    expect(withoutGap(held).map((each) => each.seq)).toEqual([1, 2]);
    expect(withoutGap(mergeMessages(held, [message(3)])).map((each) => each.seq)).toEqual([1, 2, 3, 4]);
  });

  it('[B10] a pending message is done once the log shows its client id', () => {
    const pending = ['c1', 'other'].map((clientId) => ({
      clientId,
      content: { type: 'text', text: 'x' } as const,
      text: 'x',
      state: 'sending' as const,
      createdAt: 0,
    }));
    expect(stillPending(pending, [message(1)]).map((each) => each.clientId)).toEqual(['other']);
  });
});
