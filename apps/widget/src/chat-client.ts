import type { ConversationPage } from '@baton/core/live/visitor-api';
import type { VisitorContent } from '@baton/core/message/content';
import { emptyChat, withConversation, withPage } from './chat-state.ts';
import type { ChatState } from './chat-state.ts';
import { newClientId } from './client-id.ts';
import { now } from './clock.ts';
import { createOutbox } from './transport/outbox.ts';
import { openLiveLine } from './transport/live-line.ts';
import type { LiveLine, VisitorFrame } from './transport/live-line.ts';
import { backoffMs } from './transport/backoff.ts';
import { ApiFailure } from './transport/visitor-api.ts';
import type { VisitorApi } from './transport/visitor-api.ts';
import type { VisitorStore } from './transport/visitor-store.ts';
import { hasGap } from './transcript/merge.ts';

const typingFadesMs = 4900;
const typingEveryMs = 3000;

export interface ChatClientOptions {
  readonly api: VisitorApi;
  readonly store: VisitorStore;
  readonly publicId: string;
  readonly liveUrl: string;
  readonly locale: string;
  readonly page: string;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The visitor's side of a conversation without any screen: state, and what a person may do. Nothing acknowledged is lost, nothing is shown twice. */
export const createChatClient = (options: ChatClientOptions) => {
  const { api, store } = options;
  let state: ChatState = { ...emptyChat, pending: store.listPending() };
  let line: LiveLine | null = null;
  let starting: Promise<void> | null = null;
  let typingFade: ReturnType<typeof setTimeout> | undefined;
  let lastTypingAt = 0;
  const listeners = new Set<() => void>();

  const set = (next: ChatState) => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const token = () => store.loadVisitor()?.token ?? '';

  const takePage = (page: ConversationPage) => {
    const before = state.pending;
    set(withPage(state, page));
    for (const done of before.filter((message) => !state.pending.includes(message))) store.dropPending(done.clientId);
    if (hasGap(state.messages, state.lastSeq)) void heal();
  };

  const heal = async () => {
    if (state.conversationId === null) return;
    const page = await api.listAfter(state.conversationId, token(), 0).catch(() => null);
    if (page !== null) set(withPage(state, page));
  };

  const onFrame = (frame: VisitorFrame) => {
    if (frame.type === 'page' && frame.topic === `conversation:${state.conversationId}`) {
      takePage({ ...frame, messages: [...frame.messages] });
      if (frame.hasMore) line?.send({ type: 'subscribe', topic: frame.topic, after: state.revision });
    }
    if (frame.type === 'typing' && frame.who !== 'visitor') showTyping(frame.name);
  };

  const showTyping = (name: string | null) => {
    clearTimeout(typingFade);
    set({ ...state, typing: { name } });
    typingFade = setTimeout(() => set({ ...state, typing: null }), typingFadesMs);
  };

  const connect = () => {
    line?.close();
    line = openLiveLine({
      url: options.liveUrl,
      hello: () => ({
        type: 'hello',
        protocol: 1,
        token: token(),
        conversationId: state.conversationId,
        after: state.revision,
      }),
      after: () => state.revision,
      onFrame,
      onUp: (isLineUp) => set({ ...state, isLineUp }),
    });
  };

  const enter = (conversationId: string) => {
    const isOther = state.conversationId !== conversationId;
    set(withConversation(state, conversationId));
    store.saveVisitor({ token: token(), conversationId });
    if (isOther || line === null) connect();
  };

  /** The open conversation of this visitor, or a new one; a token that died is replaced by a new visitor. */
  const openConversation = async () => {
    if (token() === '') {
      const opened = await api.openVisitor(options.publicId, {
        clientId: newClientId(),
        locale: options.locale,
        page: options.page,
      });
      store.saveVisitor({ token: opened.token, conversationId: null });
    }
    const answer = await api.openConversation(options.publicId, token(), newClientId());
    enter(answer.conversationId);
    takePage(answer);
  };

  const startUntilReached = async () => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await openConversation();
      } catch (failure) {
        if (!(failure instanceof ApiFailure)) throw failure;
        if (failure.status === 401) store.saveVisitor(null);
        else if (!failure.isPassing) return set({ ...state, phase: 'not-here' });
        else set({ ...state, phase: state.phase === 'ready' ? 'ready' : 'unreachable' });
        await wait(Math.max(backoffMs(attempt, Math.random()), Math.min(failure.retryAfterMs, 4500)));
      }
    }
  };

  const start = (): Promise<void> => {
    if (state.phase === 'idle') set({ ...state, phase: 'starting' });
    starting ??= startUntilReached().finally(() => {
      starting = null;
    });
    return starting;
  };

  const outbox = createOutbox({
    api,
    conversation: async () => {
      if (state.conversationId === null || state.phase !== 'ready') await start();
      if (state.conversationId === null) throw new ApiFailure(410, 'not_here', 0);
      return { conversationId: state.conversationId, token: token() };
    },
    reopen: async (isTokenDead) => {
      if (isTokenDead) store.saveVisitor(null);
      await start();
    },
    onAnswer: (answer) => {
      if (answer.conversationId !== state.conversationId) enter(answer.conversationId);
      takePage({ ...answer, messages: [answer.message, ...answer.messages] });
    },
    onFailed: (clientId) => setPending(clientId, 'failed'),
    list: () => state.pending.filter((message) => message.state === 'sending'),
  });

  const setPending = (clientId: string, to: 'sending' | 'failed') => {
    const pending = state.pending.map((message) =>
      message.clientId === clientId ? { ...message, state: to } : message,
    );
    for (const message of pending.filter((each) => each.clientId === clientId)) store.savePending(message);
    set({ ...state, pending });
  };

  /** Earlier in this browser: listens again without opening anything. */
  const resume = async () => {
    const conversationId = store.loadVisitor()?.conversationId ?? null;
    if (conversationId === null || state.phase !== 'idle') return;
    const page = await api.listAfter(conversationId, token(), 0).catch(() => null);
    if (page === null || state.phase !== 'idle') return;
    enter(conversationId);
    takePage(page);
    outbox.flush();
  };

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    resume,
    open() {
      set({ ...state, isOpen: true, unread: 0 });
      void start().then(outbox.flush);
    },
    close: () => set({ ...state, isOpen: false }),
    send(content: VisitorContent, text: string) {
      const message = { clientId: newClientId(), content, text, state: 'sending', createdAt: now() } as const;
      store.savePending(message);
      set({ ...state, pending: [...state.pending, message] });
      outbox.flush();
    },
    sendAgain(clientId: string) {
      setPending(clientId, 'sending');
      outbox.flush();
    },
    typing() {
      if (state.conversationId === null || now() - lastTypingAt < typingEveryMs) return;
      lastTypingAt = now();
      line?.send({ type: 'typing', conversationId: state.conversationId });
    },
    /** The page is visible again, shown from the back-forward cache, or the network came back. */
    wake() {
      line?.check();
      outbox.flush();
    },
  };
};
export type ChatClient = ReturnType<typeof createChatClient>;
