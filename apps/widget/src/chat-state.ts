import type { BotProfile, ConversationPage } from '@baton/core/live/visitor-api';
import { mergeMessages, stillPending, withoutGap } from './transcript/merge.ts';
import type { TranscriptState } from './transcript/transcript-line.ts';

/** `idle`: never opened. `unreachable`: the server cannot be reached yet, attempts go on. `not-here`: no such published bot. */
export type ChatPhase = 'idle' | 'starting' | 'ready' | 'unreachable' | 'not-here';

export interface ChatState extends TranscriptState {
  readonly phase: ChatPhase;
  readonly conversationId: string | null;
  readonly isLineUp: boolean;
  readonly revision: number;
  readonly lastSeq: number;
  readonly control: ConversationPage['control'];
  readonly awaiting: ConversationPage['awaiting'];
  readonly typing: { readonly name: string | null } | null;
  /** What anyone may know of the bot; null until it is known. */
  readonly profile: BotProfile | null;
  /** A wish about people is under way. */
  readonly isWishing: boolean;
  readonly isOpen: boolean;
  readonly unread: number;
}

export const emptyChat: ChatState = {
  phase: 'idle',
  conversationId: null,
  isLineUp: false,
  revision: 0,
  lastSeq: 0,
  control: 'bot',
  awaiting: null,
  typing: null,
  profile: null,
  isWishing: false,
  isOpen: false,
  unread: 0,
  messages: [],
  pending: [],
};

const countUnread = (state: ChatState, page: ConversationPage): number => {
  if (state.isOpen) return 0;
  const known = state.messages.at(-1)?.seq ?? 0;
  const come = page.messages.filter((message) => message.seq > known && message.author.kind !== 'visitor');
  return state.unread + (state.phase === 'ready' ? come.length : 0);
};

/**
 * Takes in a page of the log, from the socket or from HTTP. Control and awaiting come from the newest revision only: an answer
 * that was overtaken by the socket must not put the banner back.
 */
export const withPage = (state: ChatState, page: ConversationPage): ChatState => {
  const messages = mergeMessages(state.messages, page.messages);
  const isNewest = page.revision >= state.revision;
  return {
    ...state,
    phase: 'ready',
    messages,
    pending: stillPending(state.pending, messages),
    unread: countUnread(state, page),
    lastSeq: Math.max(state.lastSeq, page.lastSeq),
    ...(isNewest ? { revision: page.revision, control: page.control, awaiting: page.awaiting } : {}),
    typing: page.messages.some((message) => message.author.kind !== 'visitor') ? null : state.typing,
  };
};

/** Another conversation takes the place of this one: nothing of the old log may mix with the new. */
export const withConversation = (state: ChatState, conversationId: string): ChatState =>
  state.conversationId === conversationId
    ? state
    : {
        ...emptyChat,
        conversationId,
        pending: state.pending,
        profile: state.profile,
        isOpen: state.isOpen,
        isLineUp: state.isLineUp,
      };

export const shownLines = (state: TranscriptState): TranscriptState => ({
  messages: withoutGap(state.messages),
  pending: state.pending,
});
