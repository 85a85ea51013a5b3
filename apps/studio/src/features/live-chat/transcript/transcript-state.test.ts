import type { Message } from '@baton/core/message/message';
import { plainText } from '@baton/core/message/rich-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addOutgoing,
  emptyTranscript,
  failOutgoing,
  hasGap,
  mergePage,
  mergeStored,
  shownMessages,
  type TranscriptPage,
} from './transcript-state.ts';

const message = (seq: number, revision = seq, clientId: string | null = null): Message => ({
  id: `msg_01jc5v5t3rf3sae5n3m1x${String(seq).padStart(5, '0')}`,
  conversationId: 'cnv_01jc5v5t3rf3sae5n3m1x0000a',
  seq,
  revision,
  clientId,
  author: { kind: 'visitor' },
  content: { type: 'text', text: plainText(`message ${seq} at ${revision}`) },
  createdAt: 1_700_000_000_000 + seq,
});

const page = (messages: readonly Message[], revision: number, hasMore = false): TranscriptPage => ({
  messages,
  lastSeq: Math.max(0, ...messages.map(({ seq }) => seq)),
  revision,
  control: 'bot',
  hasMore,
});

describe('the transcript of a conversation', () => {
  it('[B34] shows every message once and in order, however pages repeat and overlap', () => {
    const pages = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 12 })), { maxLength: 12 });
    fc.assert(
      fc.property(pages, (drawn) => {
        const all = Array.from({ length: 12 }, (_, index) => message(index + 1));
        const some = drawn.map((seqs) =>
          page(
            seqs.map((seq) => message(seq)),
            Math.max(0, ...seqs),
          ),
        );
        const state = [...some, page(all, 12)].reduce(mergePage, emptyTranscript);
        expect(shownMessages(state.messages).map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq));
        expect(state.revision).toBe(12);
      }),
    );
  });

  it('shows nothing after a missing message and asks for everything again', () => {
    const state = mergePage(emptyTranscript, page([message(1), message(3)], 3));
    expect(hasGap(state)).toBe(true);
    expect(shownMessages(state.messages).map(({ seq }) => seq)).toEqual([1]);
    expect(state.revision).toBe(0);
  });

  it('goes on from a page that is not the last one, although a message is still missing', () => {
    const state = mergePage(emptyTranscript, page([message(1), message(3)], 3, true));
    expect(state.revision).toBe(3);
    expect(mergePage(state, page([message(2, 4)], 4)).revision).toBe(4);
  });

  it('keeps the newer of two states of a message', () => {
    const state = mergePage(emptyTranscript, page([message(1, 5)], 5));
    expect(mergePage(state, page([message(1, 1)], 1)).messages[0]?.revision).toBe(5);
  });

  it('[B10] shows a message that was sent as one bubble, whether its answer or its page comes first', () => {
    const writing = addOutgoing(emptyTranscript, { clientId: 'c', text: 'hello', writtenAt: 0, problem: null });
    const stored = message(1, 1, 'c');
    const answered = mergePage(mergeStored(writing, stored), page([stored], 1));
    const told = mergeStored(mergePage(writing, page([stored], 1)), stored);
    for (const state of [answered, told]) {
      expect(state.messages).toHaveLength(1);
      expect(state.outgoing).toEqual([]);
    }
  });

  it('keeps an answered message as outgoing while a message before it is still missing', () => {
    const writing = addOutgoing(emptyTranscript, { clientId: 'c', text: 'hello', writtenAt: 0, problem: null });
    const state = mergeStored(writing, message(3, 3, 'c'));
    expect(state.messages).toEqual([]);
    expect(state.outgoing).toHaveLength(1);
  });

  it('keeps what could not be sent, with the reason', () => {
    const writing = addOutgoing(emptyTranscript, { clientId: 'c', text: 'hello', writtenAt: 0, problem: null });
    expect(failOutgoing(writing, 'c', 'Not sent. Try again.').outgoing).toEqual([
      { clientId: 'c', text: 'hello', writtenAt: 0, problem: 'Not sent. Try again.' },
    ]);
  });
});
