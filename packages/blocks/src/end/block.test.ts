import { describe, expect, it } from 'vitest';
import { drawBot } from '../testing/bot-builder.ts';
import { testChat } from '../testing/test-chat.ts';

describe('end', () => {
  it('ends the session and has no way on', () => {
    const chat = testChat(
      drawBot({ main: { start: { type: 'start', to: { next: 'end' } }, end: { type: 'end', to: { next: 'start' } } } }),
    );
    expect(chat.start()).toEqual([]);
    expect(chat.session().standing).toEqual({ kind: 'ended' });
  });
});
