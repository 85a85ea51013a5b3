import { describe, expect, it } from 'vitest';
import { visitorStoreOf } from './visitor-store.ts';

const texts = () => {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
    key: (index: number) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
  };
};
const message = (clientId: string, createdAt: number) => ({
  clientId,
  content: { type: 'text', text: clientId } as const,
  text: clientId,
  state: 'sending' as const,
  createdAt,
});

describe('what survives a reload', () => {
  it('[B10] two tabs of one visitor keep each other’s unsent messages', () => {
    const shared = texts();
    const [one, two] = [visitorStoreOf('shop', shared), visitorStoreOf('shop', shared)];
    one.savePending(message('a', 2));
    two.savePending(message('b', 1));
    expect(one.listPending().map((each) => each.clientId)).toEqual(['b', 'a']);
    two.dropPending('b');
    expect(one.listPending().map((each) => each.clientId)).toEqual(['a']);
  });

  it('keeps bots apart, and takes what is broken for nothing', () => {
    const shared = texts();
    visitorStoreOf('shop', shared).saveVisitor({ token: 't', conversationId: null });
    shared.setItem('baton:other', '{"token":');
    expect(visitorStoreOf('shop', shared).loadVisitor()).toEqual({ token: 't', conversationId: null });
    expect(visitorStoreOf('other', shared).loadVisitor()).toBeNull();
  });
});
