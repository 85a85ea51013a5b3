import type { ConversationChange } from '@baton/core/conversation/change';
import type { Conversation } from '@baton/core/conversation/conversation';
import type { Handover } from '@baton/core/handover/handover';

/** Parameters of the statement that writes a change; lists and objects are JSON text. */
export interface ChangeParameters extends Omit<Conversation, 'session'> {
  readonly session: string;
  readonly at: number;
  readonly messages: string;
  readonly handovers: string;
  /** How many of the handovers have no queue number yet. */
  readonly unnumbered: number;
  readonly contact: string | null;
  readonly startsInterval: boolean;
  readonly endsInterval: boolean;
  readonly events: string;
  readonly timers: string;
  readonly trace: string | null;
  readonly command: string | null;
}

export const changeParameters = (change: ConversationChange): ChangeParameters => ({
  ...change.conversation,
  session: JSON.stringify(change.conversation.session),
  at: change.at,
  messages: JSON.stringify(change.messages),
  ...handoverParameters(change.handovers),
  contact: change.contact === null ? null : JSON.stringify(change.contact),
  ...intervalParameters(change),
  events: JSON.stringify(change.events.map((event, position) => ({ ...event, position }))),
  timers: JSON.stringify(change.timers),
  trace: change.trace.length === 0 ? null : JSON.stringify(change.trace),
  command: change.command === null ? null : JSON.stringify(change.command),
});

/** `ahead`: how many unnumbered handovers come after this one, so that the numbers follow the order of the list. */
const handoverParameters = (handovers: readonly Handover[]): Pick<ChangeParameters, 'handovers' | 'unnumbered'> => {
  const unnumbered = handovers.filter((handover) => handover.queueNumber === null);
  const rows = handovers.map((handover) => ({
    ...handover,
    ahead: unnumbered.length - 1 - unnumbered.indexOf(handover),
  }));
  return { handovers: JSON.stringify(rows), unnumbered: unnumbered.length };
};

/** The close of a conversation ends its last interval, and begins none. */
const intervalParameters = (change: ConversationChange): Pick<ChangeParameters, 'startsInterval' | 'endsInterval'> => {
  const isClosed = change.conversation.closedAt !== null;
  return { startsInterval: change.startsInterval && !isClosed, endsInterval: change.startsInterval || isClosed };
};
