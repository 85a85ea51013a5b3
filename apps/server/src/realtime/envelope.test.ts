import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusMessage } from './bus.ts';
import { packEnvelopes, readEnvelope } from './envelope.ts';

const typing = (name: string, at: number): BusMessage => ({
  kind: 'typing',
  topic: 'conversation:cnv_x',
  who: 'agent',
  name,
  at,
});

describe('envelopes', () => {
  it('carry every message once, in order, within the limit', () => {
    const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 60 });
    fc.assert(
      fc.property(names, (all) => {
        const messages = all.map((name, index) => typing(name, index));
        const payloads = packEnvelopes('node', messages, 7900);
        expect(payloads.every((payload) => Buffer.byteLength(payload) <= 7900)).toBe(true);
        expect(payloads.flatMap((payload) => readEnvelope(payload)?.messages ?? [])).toEqual(messages);
      }),
    );
  });

  it('keep only the latest of equal wake-ups', () => {
    const wake = (revision: number): BusMessage => ({
      kind: 'wake',
      topic: 'conversation:cnv_x',
      what: 'conversation',
      revision,
    });
    const payloads = packEnvelopes('node', [wake(1), typing('Ann', 1), wake(2)], 7900);
    expect(payloads.flatMap((payload) => readEnvelope(payload)?.messages ?? [])).toEqual([typing('Ann', 1), wake(2)]);
  });

  it('are null when they are not ours', () => {
    expect(['', '{}', '{"from":1}', '{"from":"a","messages":[{"kind":"x"}]}'].map(readEnvelope)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
