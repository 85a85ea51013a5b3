import type { ConversationId } from '@baton/core/ids';
import { createStore, type StoreApi } from 'zustand';
import { newClientId } from '../../../lib/ids.ts';
import { liveSocket } from '../../../lib/live.ts';
import { errorText, isUnreachable } from '../../../lib/refusal.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import type { TopicFrame } from '../../../lib/server-frame.ts';
import { api } from '../../../lib/trpc.ts';
import {
  addOutgoing,
  dropOutgoing,
  emptyTranscript,
  failOutgoing,
  hasGap,
  mergePage,
  mergeStored,
  type Outgoing,
  type TranscriptPage,
  type TranscriptState,
} from './transcript-state.ts';

export interface LiveTranscript extends TranscriptState {
  readonly isVisitorConnected: boolean | null;
  /** Who typed last, and when, by this page's clock. */
  readonly typing: {
    readonly who: 'visitor' | 'agent' | 'bot';
    readonly name: string | null;
    readonly at: number;
  } | null;
}

export type TranscriptStore = StoreApi<LiveTranscript>;

export const createTranscriptStore = (): TranscriptStore =>
  createStore(() => ({ ...emptyTranscript, isVisitorConnected: null, typing: null }));

/** Takes in a page from anywhere; asks again where something is missing in between. */
export const takePage = (store: TranscriptStore, conversationId: ConversationId, page: TranscriptPage): void => {
  const wasWhole = !hasGap(store.getState());
  store.setState((state) => ({
    ...mergePage(state, page),
    typing: page.messages.length > 0 ? null : state.typing,
  }));
  const isBroken = hasGap(store.getState()) && !page.hasMore;
  // Asked once: a gap that stays after everything was sent again would otherwise be asked for without end.
  if (wasWhole && isBroken) liveSocket.ask(`conversation:${conversationId}`);
};

export const takeFrame = (store: TranscriptStore, conversationId: ConversationId, frame: TopicFrame): void => {
  if (frame.type === 'page') takePage(store, conversationId, frame);
  if (frame.type === 'presence') store.setState({ isVisitorConnected: frame.isConnected });
  if (frame.type === 'typing') store.setState({ typing: { who: frame.who, name: frame.name, at: serverNow() } });
};

const deliver = async (store: TranscriptStore, conversationId: ConversationId, message: Outgoing): Promise<void> => {
  const { clientId, text } = message;
  try {
    const sent = await api.conversation.send.mutate({ conversationId, clientId, text });
    store.setState((state) => mergeStored(state, sent.message));
  } catch (error) {
    const problem = isUnreachable(error) ? 'Not sent. Try again.' : `Not sent. ${errorText(error)}`;
    store.setState((state) => failOutgoing(state, clientId, problem));
  }
};

/** Shows the message at once and sends it; the same client id on each attempt, so that it is stored once. */
export const sendText = (store: TranscriptStore, conversationId: ConversationId, text: string): void => {
  const message: Outgoing = { clientId: newClientId(), text, writtenAt: serverNow(), problem: null };
  store.setState((state) => addOutgoing(state, message));
  void deliver(store, conversationId, message);
};

export const sendAgain = (store: TranscriptStore, conversationId: ConversationId, message: Outgoing): void => {
  const again: Outgoing = { ...message, problem: null };
  store.setState((state) => addOutgoing(state, again));
  void deliver(store, conversationId, again);
};

export const discard = (store: TranscriptStore, clientId: string): void =>
  store.setState((state) => dropOutgoing(state, clientId));
