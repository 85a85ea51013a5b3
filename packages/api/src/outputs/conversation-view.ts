import type { ConversationEvent } from '@baton/core/conversation/change';
import type { Contact } from '@baton/core/conversation/contact';
import type { Handover } from '@baton/core/handover/handover';
import type { ConversationId } from '@baton/core/ids';
import type { Variables } from '@baton/core/variables/value';
import type { MessagePage } from '@baton/service/conversation/message-page';
import type { HandoverRow } from './handover-listing.ts';

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

/** An earlier or later conversation of the same contact with the same bot. */
export interface HistoryRow {
  readonly conversationId: ConversationId;
  readonly reference: string;
  readonly startedAt: number;
  readonly closedAt: number | null;
  readonly lastVisitorText: string | null;
}
