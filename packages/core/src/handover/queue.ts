import type { Control, Conversation } from '../conversation/conversation.ts';
import type { MemberId } from '../ids.ts';
import { statusAt, type StatusFacts } from '../conversation/status.ts';
import type { Instant } from '../clock.ts';
import type { Handover } from './handover.ts';

/** The views of the Handovers pane (product.md section 3). */
export type HandoverView = 'pending' | 'mine' | 'all-live' | 'all';

/** A place in the queue: given at the first opening and kept, so that waiting time is only shown (decisions.md, Handover). */
export type QueuePlace = Pick<Handover, 'priority' | 'queueNumber'>;

/** Lower priority first, then who came first; a handover without a number is not saved yet and comes last. */
export const compareInQueue = (one: QueuePlace, other: QueuePlace): number =>
  one.priority - other.priority ||
  (one.queueNumber ?? Number.MAX_SAFE_INTEGER) - (other.queueNumber ?? Number.MAX_SAFE_INTEGER);

export interface SectionFacts extends StatusFacts {
  readonly control: Control;
  readonly ownerId: Conversation['ownerId'];
}

/** Whether a conversation stands in a view at `now`, for the member who looks: the one rule of list and badge (B37). */
export const isInView = (
  conversation: SectionFacts,
  view: HandoverView,
  by: { readonly memberId: MemberId; readonly now: Instant },
): boolean => {
  switch (view) {
    case 'pending':
      return conversation.control === 'queue';
    case 'mine':
      return conversation.control === 'agent' && conversation.ownerId === by.memberId;
    case 'all-live':
      return statusAt(conversation, by.now) !== 'closed';
    case 'all':
      return true;
  }
};

export interface HandoverCounts {
  readonly pending: number;
  readonly mine: number;
  readonly allLive: number;
  readonly all: number;
}

/** The badges of the four views: each the length of its list. */
export const countsOf = (
  conversations: readonly SectionFacts[],
  by: { readonly memberId: MemberId; readonly now: Instant },
): HandoverCounts => {
  const lengthOf = (view: HandoverView): number => conversations.filter((each) => isInView(each, view, by)).length;
  return { pending: lengthOf('pending'), mine: lengthOf('mine'), allLive: lengthOf('all-live'), all: lengthOf('all') };
};
