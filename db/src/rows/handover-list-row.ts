import type { ChannelKind, Control } from '@baton/core/conversation/conversation';
import type { ConversationStatus } from '@baton/core/conversation/status';
import { visitorReference } from '@baton/core/conversation/visitor-reference';
import type { ConversationId, HandoverId, MemberId } from '@baton/core/ids';

/** A row of Live Chat's list. Instants are epoch ms. */
export interface HandoverRow {
  readonly conversationId: ConversationId;
  /** The open live handover. */
  readonly handoverId: HandoverId | null;
  /** The visitor's name where it is known, on WhatsApp the number, else their reference (002-05 to 002-07). */
  readonly label: string;
  readonly reference: number;
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

export interface ListedRow extends Omit<HandoverRow, 'label'> {
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly cursorAt: number;
  readonly cursorId: string;
}

/** SQL: the columns of a row from conversation `c`, handover `h`, contact `k` and owner `m`. */
export const handoverListColumns = `c.id as "conversationId", h.id as "handoverId", k.name as "contactName",
      k.phone as "contactPhone", c.reference, c.channel, c.control, c.owner_id as "ownerId",
      m.display_name as "ownerName", h.opened_at as "openedAt", h.queue_number as "queueNumber",
      c.last_visitor_text as "lastVisitorText", c.last_visitor_at as "lastVisitorAt", c.started_at as "startedAt",
      c.stalls_at as "stallsAt", c.abandons_at as "abandonsAt", c.closes_at as "closesAt", c.closed_at as "closedAt",
      c.needs_action as "needsAction", c.revision`;

export const handoverRowOf = (row: ListedRow): HandoverRow => {
  const { contactName, contactPhone, cursorAt: _cursorAt, cursorId: _cursorId, ...rest } = row;
  const fallback = row.channel === 'whatsapp' ? contactPhone : null;
  return { ...rest, label: contactName ?? fallback ?? visitorReference(row.reference) };
};
