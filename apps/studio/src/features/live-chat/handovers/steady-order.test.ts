import { describe, expect, it } from 'vitest';
import { steadyOrder } from './steady-order.ts';

const rows = (ids: string) => ids.split('').map((conversationId) => ({ conversationId }));
const ids = (ordered: readonly { conversationId: string }[]) =>
  ordered.map(({ conversationId }) => conversationId).join('');

describe('rows under the pointer', () => {
  it('keep their place, new ones come after them, gone ones leave', () => {
    expect(ids(steadyOrder(['a', 'b', 'c'], rows('dcab')))).toBe('abcd');
    expect(ids(steadyOrder(['a', 'b', 'c'], rows('ca')))).toBe('ac');
  });
});
