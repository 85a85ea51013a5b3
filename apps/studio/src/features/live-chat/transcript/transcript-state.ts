import type { Control } from '@baton/core/conversation/conversation';
import type { Message } from '@baton/core/message/message';

/** What an agent wrote and the server has not acknowledged yet. */
export interface Outgoing {
  readonly clientId: string;
  readonly text: string;
  readonly writtenAt: number;
  /** Why it was not sent, in words; null while it is on its way. */
  readonly problem: string | null;
}

/** A page of what changed after a revision, as `conversation.get`, `conversation.messages` and the live socket bring it. */
export interface TranscriptPage {
  readonly messages: readonly Message[];
  readonly lastSeq: number;
  readonly revision: number;
  readonly control: Control;
  /** More is waiting after `revision`. */
  readonly hasMore: boolean;
}

/**
 * The transcript of one conversation. Messages are in the order of `seq`; `revision` is what the next page is asked
 * after. It goes back to 0 when a `seq` is missing with nothing more to come, so that everything is asked for again.
 */
export interface TranscriptState {
  readonly messages: readonly Message[];
  readonly revision: number;
  readonly control: Control;
  readonly outgoing: readonly Outgoing[];
}

export const emptyTranscript: TranscriptState = { messages: [], revision: 0, control: 'bot', outgoing: [] };

const merged = (known: readonly Message[], added: readonly Message[]): Message[] => {
  const bySeq = new Map(known.map((message) => [message.seq, message]));
  for (const message of added) {
    const before = bySeq.get(message.seq);
    if (before === undefined || before.revision <= message.revision) bySeq.set(message.seq, message);
  }
  return [...bySeq.values()].toSorted((a, b) => a.seq - b.seq);
};

/** The messages before the first missing `seq`: nothing later is shown until the gap is healed. */
export const shownMessages = (messages: readonly Message[]): readonly Message[] => {
  const gap = messages.findIndex((message, index) => index > 0 && message.seq !== (messages[index - 1]?.seq ?? 0) + 1);
  return gap === -1 ? messages : messages.slice(0, gap);
};

export const hasGap = (state: TranscriptState): boolean => shownMessages(state.messages).length < state.messages.length;

/** Takes in a page. A repeat changes nothing; a page that is older than what is held changes only what it is newer in. */
export const mergePage = (state: TranscriptState, page: TranscriptPage): TranscriptState => {
  const messages = page.messages.length === 0 ? state.messages : merged(state.messages, page.messages);
  const acknowledged = new Set(page.messages.map((message) => message.clientId));
  const next: TranscriptState = {
    messages,
    revision: state.revision,
    control: page.revision >= state.revision ? page.control : state.control,
    outgoing: state.outgoing.filter((message) => !acknowledged.has(message.clientId)),
  };
  const isBroken = !page.hasMore && hasGap(next);
  return { ...next, revision: isBroken ? 0 : Math.max(state.revision, page.revision) };
};

/** Takes in one message that the server stored, without moving the revision: what lies between still comes as a page. */
export const mergeStored = (state: TranscriptState, message: Message): TranscriptState => ({
  ...state,
  messages: isNext(state, message) ? merged(state.messages, [message]) : state.messages,
  outgoing: isNext(state, message)
    ? state.outgoing.filter((waiting) => waiting.clientId !== message.clientId)
    : state.outgoing,
});

const isNext = (state: TranscriptState, message: Message): boolean =>
  message.seq <= (state.messages.at(-1)?.seq ?? 0) + 1;

export const addOutgoing = (state: TranscriptState, message: Outgoing): TranscriptState => ({
  ...state,
  outgoing: [...state.outgoing.filter((waiting) => waiting.clientId !== message.clientId), message],
});

export const failOutgoing = (state: TranscriptState, clientId: string, problem: string): TranscriptState => ({
  ...state,
  outgoing: state.outgoing.map((message) => (message.clientId === clientId ? { ...message, problem } : message)),
});

export const dropOutgoing = (state: TranscriptState, clientId: string): TranscriptState => ({
  ...state,
  outgoing: state.outgoing.filter((message) => message.clientId !== clientId),
});
