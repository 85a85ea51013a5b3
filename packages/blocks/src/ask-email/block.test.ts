import { describe, expect, it } from 'vitest';
import { english, drawBot } from '../testing/bot-builder.ts';
import { testChat } from '../testing/test-chat.ts';

describe('ask e-mail', () => {
  it('tells the channel that it waits for an address, and keeps it with the contact', () => {
    const chat = testChat(
      drawBot({
        main: {
          start: { type: 'start', to: { next: 'it' } },
          it: { type: 'ask-email', config: { question: english('Mail?') } },
        },
      }),
    );
    chat.start();
    expect(chat.session().standing).toMatchObject({ kind: 'asking', awaiting: { kind: 'email' }, attempts: 0 });
    const { effects } = chat.send({ type: 'message', content: { type: 'text', text: 'ann@example.com' } });
    expect(effects).toEqual([{ type: 'set-contact', path: 'contact.email', value: 'ann@example.com' }]);
  });
});
