import type { ChannelKind, Control } from '@baton/core/conversation/conversation';
import type { ConversationStatus } from '@baton/core/conversation/status';
import type { ConversationId, HandoverId, MemberId } from '@baton/core/ids';

/** A row of the Handovers pane, in any of its four views. Instants are epoch ms of the server's clock. */
export interface HandoverRow {
  readonly conversationId: ConversationId;
  /** The open live handover, if there is one. */
  readonly handoverId: HandoverId | null;
  /** The contact's name, or else the reference. */
  readonly label: string;
  readonly reference: string;
  readonly channel: ChannelKind;
  readonly status: ConversationStatus;
  readonly control: Control;
  readonly ownerId: MemberId | null;
  readonly ownerName: string | null;
  readonly openedAt: number | null;
  readonly queueNumber: number | null;
  readonly lastVisitorText: string | null;
  readonly lastVisitorAt: number;
  readonly startedAt: number;
  readonly stallsAt: number;
  readonly abandonsAt: number;
  readonly closesAt: number;
  readonly closedAt: number | null;
  readonly needsAction: boolean;
  readonly isVisitorConnected: boolean;
  readonly revision: number;
}
