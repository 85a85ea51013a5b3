import type { VisitorContent } from '@baton/core/message/content';
import { withConversation } from './chat-state.ts';
import { createChatLine } from './client/chat-line.ts';
import { createChatLog } from './client/chat-log.ts';
import { createChatMemory } from './client/chat-memory.ts';
import { createConversationStart } from './client/conversation-start.ts';
import { createHandoverWish } from './client/handover-wish.ts';
import { createPendingMessages } from './client/pending-messages.ts';
import { createOutbox } from './transport/outbox.ts';
import type { OutboxOptions } from './transport/outbox.ts';
import { ApiFailure } from './transport/visitor-api.ts';
import type { VisitorApi } from './transport/visitor-api.ts';
import type { VisitorStore } from './transport/visitor-store.ts';

export interface ChatClientOptions {
  readonly api: VisitorApi;
  readonly store: VisitorStore;
  readonly publicId: string;
  readonly liveUrl: string;
  readonly locale: string;
  readonly page: string;
}

/** The parts of the client, each knowing only those before it. */
const assemble = ({ api, store, liveUrl, ...visitor }: ChatClientOptions) => {
  const memory = createChatMemory(store);
  const pending = createPendingMessages(memory);
  const log = createChatLog(memory, api);
  const line = createChatLine({ memory, log, url: liveUrl });

  const enter = (conversationId: string) => {
    const isOther = memory.state.conversationId !== conversationId;
    memory.set(withConversation(memory.state, conversationId));
    store.saveVisitor({ token: memory.token(), conversationId });
    if (isOther || !line.isOpen()) line.connect();
  };
  const start = createConversationStart({
    memory,
    api,
    ...visitor,
    onOpened(answer) {
      enter(answer.conversationId);
      log.take(answer);
    },
  });
  const destination: Omit<OutboxOptions, 'api' | 'onFailed' | 'list'> = {
    async conversation() {
      if (memory.state.conversationId === null || memory.state.phase !== 'ready') await start();
      const { conversationId } = memory.state;
      if (conversationId === null) throw new ApiFailure(410, 'not_here', 0);
      return { conversationId, token: memory.token() };
    },
    async reopen(isTokenDead) {
      if (isTokenDead) store.saveVisitor(null);
      await start();
    },
    onAnswer(answer) {
      if (answer.conversationId !== memory.state.conversationId) enter(answer.conversationId);
      log.take({ ...answer, messages: [answer.message, ...answer.messages] });
    },
  };
  const onFailed = (clientId: string) => pending.mark(clientId, 'failed');
  const outbox = createOutbox({ api, ...destination, onFailed, list: pending.listSending });
  const wish = createHandoverWish({ memory, api, log });
  return { memory, pending, log, line, enter, start, outbox, wish };
};

/** The visitor's side of a conversation without any screen: state, and what a person may do. Nothing acknowledged is lost, nothing is shown twice. */
export const createChatClient = (options: ChatClientOptions) => {
  const { memory, pending, log, line, enter, start, outbox, wish } = assemble(options);
  /** Only dresses the window: without it the chat works, so a failure is no news. */
  const fetchProfile = async () => {
    if (memory.state.profile !== null) return;
    const profile = await options.api.botProfile(options.publicId).catch(() => null);
    if (profile !== null) memory.set({ profile });
  };
  return {
    getState: () => memory.state,
    subscribe: memory.subscribe,
    typing: line.typing,
    /** Earlier in this browser: listens again without opening anything. */
    async resume() {
      const conversationId = options.store.loadVisitor()?.conversationId ?? null;
      if (conversationId === null || memory.state.phase !== 'idle') return;
      const page = await options.api.listAfter(conversationId, memory.token(), 0).catch(() => null);
      if (page === null || memory.state.phase !== 'idle') return;
      enter(conversationId);
      log.take(page);
      outbox.flush();
    },
    open() {
      memory.set({ isOpen: true, unread: 0 });
      void fetchProfile();
      void start().then(outbox.flush);
    },
    /** *Talk to an agent*, or *Stop waiting*. */
    wish,
    close: () => memory.set({ isOpen: false }),
    send(content: VisitorContent, text: string) {
      pending.add(content, text);
      outbox.flush();
    },
    sendAgain(clientId: string) {
      pending.mark(clientId, 'sending');
      outbox.flush();
    },
    /** The page is visible again, shown from the back-forward cache, or the network came back. */
    wake() {
      line.check();
      outbox.flush();
    },
  };
};
export type ChatClient = ReturnType<typeof createChatClient>;
