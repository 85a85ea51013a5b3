import { visitorMessageSchema } from '@baton/core/live/visitor-api';
import { describe, expect, it } from 'vitest';
import { describeChannel } from '../channel.contract.ts';
import { webChannel } from './channel.ts';

describeChannel(webChannel);

describe('web channel', () => {
  it('gives a visitor their own client id back, and an instant in ISO 8601', () => {
    const encoded = webChannel.encode({
      id: 'msg_01h455vb4pex5vsknk084sn02q',
      conversationId: 'cnv_01h455vb4pex5vsknk084sn02q',
      seq: 1,
      revision: 1,
      clientId: 'b3c8dd9c-9b5e-4f4c-8f3b-3a0c8d1f5a11',
      author: { kind: 'visitor' },
      content: { type: 'text', text: [[{ text: 'Hi' }]] },
      createdAt: 1_700_000_000_123,
    });
    expect(visitorMessageSchema.parse(encoded)).toEqual(encoded);
    expect(encoded).toMatchObject({
      clientId: 'b3c8dd9c-9b5e-4f4c-8f3b-3a0c8d1f5a11',
      createdAt: '2023-11-14T22:13:20.123Z',
    });
  });

  it('names the limit of a message that is too long, counted in bytes', () => {
    const longest = 'é'.repeat(65_536);
    expect(webChannel.decode({ type: 'text', text: longest })).toMatchObject({ ok: true });
    expect(webChannel.decode({ type: 'text', text: `${longest}x` })).toEqual({
      ok: false,
      error: { code: 'too_large', limit: '128 KiB' },
    });
  });
});
