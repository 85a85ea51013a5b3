import type { VisitorMessage } from '@baton/core/live/visitor-api';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './grouping.ts';

const at = (seq: number, createdAt: string, name: string | null): VisitorMessage => ({
  id: 'msg_01h455vb4pex5vsknk084sn02q',
  seq,
  revision: seq,
  clientId: null,
  author: { kind: name === null ? 'bot' : 'agent', name },
  content: { type: 'text', text: [[{ text: 'x' }]] },
  createdAt,
});
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

describe('rows of a transcript', () => {
  it('groups consecutive messages of one author within five minutes, and parts days', () => {
    const rows = rowsOf(
      {
        messages: [
          at(1, '2026-01-05T09:00:00.000Z', null),
          at(2, '2026-01-05T09:04:00.000Z', null),
          at(3, '2026-01-05T09:04:30.000Z', 'Bea'),
          at(4, '2026-01-05T09:20:00.000Z', 'Bea'),
          at(5, '2026-01-06T09:20:10.000Z', 'Bea'),
        ],
        pending: [],
      },
      dayOf,
    );
    expect(rows.map((row) => row.isFirstOfGroup)).toEqual([true, false, true, true, true]);
    expect(rows.map((row) => row.day)).toEqual(['2026-01-05', null, null, null, '2026-01-06']);
  });
});
