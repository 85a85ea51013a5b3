import type { ConversationEvent } from '@baton/core/conversation/change';
import type { Contact } from '@baton/core/conversation/contact';
import type { Control } from '@baton/core/conversation/conversation';
import type { Handover } from '@baton/core/handover/handover';
import type { ConversationId, MemberId } from '@baton/core/ids';
import type { Message } from '@baton/core/message/message';
import type { Variables } from '@baton/core/variables/value';
import type { HandoverRow } from './handover-listing.ts';

/** Messages that changed after a revision, in order of `seq`; `hasMore`: ask again after `revision`. */
export interface MessagePage {
  readonly messages: readonly Message[];
  readonly lastSeq: number;
  readonly revision: number;
  readonly control: Control;
  readonly hasMore: boolean;
}

/** A conversation as the middle and the right pane of Live Chat show it. */
export interface ConversationView {
  readonly conversation: HandoverRow;
  readonly handover: Handover | null;
  readonly contact: Contact;
  readonly ownerName: string | null;
  readonly events: readonly ConversationEvent[];
  readonly isVisitorConnected: boolean;
  readonly botName: string;
  /** The session's variables, by name. */
  readonly variables: Variables;
  readonly page: MessagePage;
}

/** What a handover command made of the conversation. */
export interface HandoverOutcome {
  readonly revision: number;
  readonly control: Control;
  readonly ownerId: MemberId | null;
}

export interface SentMessage {
  readonly message: Message;
  readonly revision: number;
}

/** An earlier or later conversation of the same contact with the same bot. */
export interface HistoryRow {
  readonly conversationId: ConversationId;
  readonly reference: string;
  readonly startedAt: number;
  readonly closedAt: number | null;
  readonly lastVisitorText: string | null;
}
