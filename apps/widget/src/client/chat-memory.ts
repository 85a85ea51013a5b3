import { emptyChat } from '../chat-state.ts';
import type { ChatState } from '../chat-state.ts';
import type { VisitorStore } from '../transport/visitor-store.ts';

/** What the parts of the client share: the state with its listeners, and what outlives a reload. */
export const createChatMemory = (store: VisitorStore) => {
  let state: ChatState = { ...emptyChat, pending: store.listPending() };
  const listeners = new Set<() => void>();
  return {
    store,
    get state() {
      return state;
    },
    set(change: Partial<ChatState>) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Empty before this browser is known to the server. */
    token: () => store.loadVisitor()?.token ?? '',
  };
};
export type ChatMemory = ReturnType<typeof createChatMemory>;
