import type { ConversationEvent } from '@baton/core/conversation/change';
import type { Contact } from '@baton/core/conversation/contact';
import { statusAt } from '@baton/core/conversation/status';
import type { Handover } from '@baton/core/handover/handover';
import type { ConversationId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import type { Variables } from '@baton/core/variables/value';
import { findConversationView, type ConversationView as FoundView } from '@baton/db/queries/find-conversation-view';
import { listEvents } from '@baton/db/queries/list-events';
import type { ServiceContext } from '../context.ts';
import type { HandoverRow } from '../handover/handover-row.ts';
import { visitorReference } from '@baton/core/conversation/visitor-reference';
import type { ActingMember } from '../identity/acting-member.ts';
import type { MessagePage } from './message-page.ts';
import { readMessages } from './read-messages.ts';

/** A conversation as the middle and the right pane of Live Chat show it, with its first page of messages. */
export interface ConversationView {
  readonly conversation: HandoverRow;
  /** The open live handover, or else the newest one. */
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

const rowOf = (
  { conversation, handover, contact, ownerName, isVisitorConnected }: FoundView,
  now: number,
): HandoverRow => {
  const reference = visitorReference(conversation.reference);
  return {
    conversationId: conversation.id,
    handoverId: conversation.openHandoverId,
    label: contact.name ?? reference,
    reference,
    channel: conversation.channel,
    status: statusAt(conversation, now),
    control: conversation.control,
    ownerId: conversation.ownerId,
    ownerName,
    openedAt: handover?.openedAt ?? null,
    queueNumber: handover?.queueNumber ?? null,
    lastVisitorText: conversation.lastVisitorText,
    lastVisitorAt: conversation.lastVisitorAt,
    startedAt: conversation.startedAt,
    stallsAt: conversation.stallsAt,
    abandonsAt: conversation.abandonsAt,
    closesAt: conversation.closesAt,
    closedAt: conversation.closedAt,
    needsAction: conversation.needsAction,
    isVisitorConnected,
    revision: conversation.revision,
  };
};

/**
 * A conversation for staff who may see it. The page is read last, so that its revision is never behind what stands beside
 * it: what changed in between is on the page, and the next wake-up brings the rest.
 */
export const readConversation = async (
  context: ServiceContext,
  member: Pick<ActingMember, 'workspaceId'>,
  { conversationId }: { readonly conversationId: ConversationId },
): Promise<Result<ConversationView, Refusal>> => {
  const { workspaceId } = member;
  const now = context.clock.now();
  const found = await findConversationView(context.db, workspaceId, { conversationId, now });
  if (found === null) return err({ code: 'not_found' });
  const events = await listEvents(context.db, workspaceId, conversationId);
  const page = await readMessages(context, member, { conversationId, after: 0 });
  if (!page.ok) return page;
  const { handover, contact, ownerName, isVisitorConnected, botName, conversation } = found;
  return ok({
    conversation: rowOf(found, now),
    handover,
    contact,
    ownerName,
    events,
    isVisitorConnected,
    botName,
    variables: conversation.session.variables,
    page: page.value,
  });
};
