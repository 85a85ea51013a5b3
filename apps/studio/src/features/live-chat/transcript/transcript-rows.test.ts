import type { ConversationEvent } from '@baton/core/conversation/change';
import type { Author, Message } from '@baton/core/message/message';
import { plainText } from '@baton/core/message/rich-text';
import { describe, expect, it } from 'vitest';
import { transcriptRows } from './transcript-rows.ts';

const start = 1_700_000_000_000;
const minuteMs = 60_000;
const visitor: Author = { kind: 'visitor' };
const bea: Author = { kind: 'agent', memberId: 'mem_01jc5v5t3rf3sae5n3m1x0000b', displayName: 'Bea' };
const carl: Author = { kind: 'agent', memberId: 'mem_01jc5v5t3rf3sae5n3m1x0000c', displayName: 'Carl' };

const message = (seq: number, author: Author, createdAt: number): Message => ({
  id: `msg_01jc5v5t3rf3sae5n3m1x${String(seq).padStart(5, '0')}`,
  conversationId: 'cnv_01jc5v5t3rf3sae5n3m1x0000a',
  seq,
  revision: seq,
  clientId: null,
  author,
  content:
    author.kind === 'system'
      ? { type: 'system', event: 'transfer', text: 'You are being transferred to Agent' }
      : { type: 'text', text: plainText(`message ${seq}`) },
  createdAt,
});

const assigned = (afterSeq: number): ConversationEvent => ({
  id: 'evt_01jc5v5t3rf3sae5n3m1x0000a',
  kind: 'handover-assigned',
  actor: {
    kind: 'member',
    memberId: 'mem_01jc5v5t3rf3sae5n3m1x0000b',
    displayName: 'Bea',
    role: 'agent',
    isAgentOfBot: true,
  },
  handoverId: null,
  ownerId: 'mem_01jc5v5t3rf3sae5n3m1x0000b',
  ownerName: 'Bea',
  detail: null,
  afterSeq,
  at: start + 1000,
});

const kinds = (messages: readonly Message[], events: readonly ConversationEvent[] = []) =>
  transcriptRows(messages, events).map((row) => (row.kind === 'group' ? row.messages.map(({ seq }) => seq) : row.kind));

describe('the rows of a transcript', () => {
  it('groups consecutive messages of one author within five minutes', () => {
    const messages = [
      message(1, visitor, start),
      message(2, visitor, start + minuteMs),
      message(3, visitor, start + 7 * minuteMs),
    ];
    expect(kinds(messages)).toEqual(['day', [1, 2], [3]]);
  });

  it('keeps two agents apart', () => {
    expect(kinds([message(1, bea, start), message(2, carl, start + 1), message(3, carl, start + 2)])).toEqual([
      'day',
      [1],
      [2, 3],
    ]);
  });

  it('begins a day with its own line, also within a group', () => {
    const dayMs = 24 * 60 * minuteMs;
    expect(kinds([message(1, visitor, start), message(2, visitor, start + dayMs)])).toEqual(['day', [1], 'day', [2]]);
  });

  it('[000-13] joins what the visitor reads with who did what and when, in one small line', () => {
    const messages = [
      message(1, visitor, start),
      message(2, { kind: 'system' }, start + 1000),
      message(3, bea, start + 2000),
    ];
    const rows = transcriptRows(messages, [assigned(1)]);
    expect(rows.map((row) => row.kind)).toEqual(['day', 'group', 'line', 'group']);
    expect(rows[2]).toMatchObject({ text: 'You are being transferred to Agent', happened: ['Assigned to Bea'] });
  });

  it('keeps what happened in another turn on a line of its own', () => {
    const waiting = message(1, { kind: 'system' }, start);
    const rows = transcriptRows([waiting, message(2, { kind: 'system' }, start + 1000)], [assigned(1)]);
    expect(rows.map((row) => (row.kind === 'line' ? row.happened : row.kind))).toEqual([
      'day',
      [],
      ['Assigned to Bea'],
    ]);
  });

  it('stands an event after the last message, and shows it once', () => {
    expect(kinds([message(1, visitor, start)], [assigned(1)])).toEqual(['day', [1], 'line']);
  });

  it('shows what happened before the first message', () => {
    expect(kinds([message(1, visitor, start + 2000)], [assigned(0)])).toEqual(['day', 'line', [1]]);
  });
});
