import type { Message } from '@baton/core/message/message';
import type { MessageContent } from '@baton/core/message/content';
import { textContent } from '@baton/core/message/text-content';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Channel } from './channel.ts';

const secrets = { member: 'mem_secret', block: 'blk_secret', client: 'b3c8dd9c-secret' } as const;

const authors: Message['author'][] = [
  { kind: 'visitor' },
  { kind: 'bot', blockId: secrets.block },
  { kind: 'agent', memberId: secrets.member, displayName: 'Nora' },
  { kind: 'system' },
];

const contents: MessageContent[] = [
  textContent('Hello\nthere'),
  { type: 'choices', text: [[{ text: 'Which?' }]], choices: [{ id: 'chc_a', title: 'A' }] },
  { type: 'choice', choices: [{ id: 'chc_a', title: 'A' }] },
  { type: 'system', event: 'transfer', text: 'You are being transferred to Agent' },
];

const messageOf = (author: Message['author'], content: MessageContent): Message => ({
  id: 'msg_1',
  conversationId: 'cnv_1',
  seq: 3,
  revision: 5,
  clientId: author.kind === 'visitor' ? null : secrets.client,
  author,
  content,
  createdAt: 1_700_000_000_000,
});

/** What every channel keeps: every message of every author goes out, nothing of the staff with it, and any input is answered. */
export const describeChannel = (channel: Channel<unknown>): void => {
  describe(`channel ${channel.kind}`, () => {
    const messages = authors.flatMap((author) => contents.map((content) => messageOf(author, content)));

    it.each(messages)(
      'encodes a message of $author.kind with $content.type, without what is the staff’s own',
      (message) => {
        const encoded = JSON.stringify(channel.encode(message));
        for (const secret of Object.values(secrets)) expect(encoded).not.toContain(secret);
        if (message.author.kind === 'agent') expect(encoded).toContain('Nora');
      },
    );

    it('[B25] answers any JSON of outside with a content or a refusal, and never throws', () => {
      fc.assert(
        fc.property(fc.jsonValue(), (input) => {
          const decoded = channel.decode(input);
          if (!decoded.ok) expect(['invalid_input', 'too_large']).toContain(decoded.error.code);
        }),
      );
    });

    it('[B25] refuses U+0000 and half a surrogate pair, which no database keeps', () => {
      for (const text of ['a\0b', '\ud800', 'x\udc00y']) {
        expect(channel.decode({ type: 'text', text })).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
      }
    });
  });
};
