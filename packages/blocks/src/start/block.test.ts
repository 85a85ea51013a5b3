import { describe, expect, it } from 'vitest';
import { drawBot } from '../testing/bot-builder.ts';
import { testChat } from '../testing/test-chat.ts';

describe('start', () => {
  it('leaves by next, and a flow of a start alone is silent', () => {
    const chat = testChat(drawBot({ main: { start: { type: 'start' } } }));
    expect(chat.send({ type: 'start' }).trace).toMatchObject([{ outlet: 'next' }]);
    expect(chat.session().standing).toEqual({ kind: 'ended' });
  });
});
