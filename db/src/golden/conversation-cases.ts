import { changeOf, testConversation, withMessage } from '../fixtures/test-conversation.ts';
import { madeAt } from '../fixtures/test-workspace.ts';
import { claimDueTimers } from '../queries/claim-due-timers.ts';
import { countHandovers } from '../queries/count-handovers.ts';
import { deleteTimer } from '../queries/delete-timer.ts';
import { findConversationMembership } from '../queries/find-conversation-membership.ts';
import { findConversationView } from '../queries/find-conversation-view.ts';
import { findConversation } from '../queries/find-conversation.ts';
import { findMessagePage } from '../queries/find-message-page.ts';
import { findNextTimerAt } from '../queries/find-next-timer-at.ts';
import { findVisitorConversation } from '../queries/find-visitor-conversation.ts';
import { insertNote } from '../queries/insert-note.ts';
import { listContactHistory } from '../queries/list-contact-history.ts';
import { listDueConversations } from '../queries/list-due-conversations.ts';
import { listEvents } from '../queries/list-events.ts';
import { listHandovers, type HandoverView } from '../queries/list-handovers.ts';
import { listMessagesAfter } from '../queries/list-messages-after.ts';
import { listMessagesBetween } from '../queries/list-messages-between.ts';
import { listNotes } from '../queries/list-notes.ts';
import { listOwnedConversations } from '../queries/list-owned-conversations.ts';
import { lockConversation } from '../queries/lock-conversation.ts';
import { lockVisitor } from '../queries/lock-visitor.ts';
import { renewTimerLease } from '../queries/renew-timer-lease.ts';
import { saveConversationChange } from '../queries/save-conversation-change.ts';
import { cursorOf } from '../rows/cursor.ts';
import type { GoldenCases } from './golden-world.ts';

const views: readonly HandoverView[] = ['pending', 'mine', 'all-live', 'all'];
const now = madeAt + 60_000;

/** The queries of conversations, their lists and their timers. */
export const conversationCases: GoldenCases = {
  'lock-conversation': (trx, { workspace, conversation }) =>
    lockConversation(trx, {
      workspaceId: workspace.workspaceId,
      conversationId: conversation.id,
      actor: 'visitor',
      clientId: 'client',
      actingMemberId: workspace.memberId,
      targetMemberId: workspace.otherMemberId,
      now,
    }),
  'lock-visitor': (trx, { workspace: { workspaceId }, visitor: { visitorId } }) =>
    lockVisitor(trx, { workspaceId, visitorId, clientId: 'client', now }),
  'save-conversation-change': async (trx, { conversation, newId, workspace, visitor }) => {
    const said = withMessage(conversation, { newId, author: { kind: 'visitor' }, text: 'Hello' });
    const timers = [{ kind: 'queue-timeout' as const, dueAt: madeAt }];
    await saveConversationChange(trx, changeOf(said.conversation, { messages: [said.message] }));
    await saveConversationChange(trx, changeOf(said.conversation, { timers }));
    const closed = { ...said.conversation, control: 'bot', openHandoverId: null, closedAt: now } as const;
    await saveConversationChange(trx, changeOf(closed, { at: now }));
    const next = testConversation(workspace, visitor, { newId, at: now });
    await saveConversationChange(trx, changeOf(next, { isNew: true, startsInterval: true }));
  },
  'claim-due-timers': (trx) => claimDueTimers(trx, { now, limit: 10 }),
  'renew-timer-lease': (trx, { workspace, conversation: { id: conversationId } }) =>
    renewTimerLease(trx, workspace.workspaceId, { conversationId, kind: 'queue-timeout', dueAt: madeAt, now }),
  'find-next-timer-at': (trx) => findNextTimerAt(trx),
  'delete-timer': (trx, { workspace, conversation: { id: conversationId } }) =>
    deleteTimer(trx, workspace.workspaceId, { conversationId, kind: 'queue-timeout', dueAt: madeAt }),
  'list-due-conversations': (trx, { workspace }) =>
    listDueConversations(trx, workspace.workspaceId, { now, limit: 10 }),
  'find-conversation': (trx, { workspace, conversation }) =>
    findConversation(trx, workspace.workspaceId, conversation.id),
  'find-conversation-view': (trx, { workspace, conversation }) =>
    findConversationView(trx, workspace.workspaceId, { conversationId: conversation.id, now }),
  'find-conversation-membership': (trx, { workspace: { workspaceId, memberId }, conversation }) =>
    findConversationMembership(trx, workspaceId, { conversationId: conversation.id, memberId }),
  'find-visitor-conversation': (trx, { workspace, conversation, visitor: { visitorId } }) =>
    findVisitorConversation(trx, workspace.workspaceId, { conversationId: conversation.id, visitorId }),
  'find-message-page': (trx, { workspace, conversation: { id: conversationId } }) =>
    findMessagePage(trx, workspace.workspaceId, { conversationId, after: 0, limit: 50 }),
  'list-messages-after': (trx, { workspace, conversation: { id: conversationId } }) =>
    listMessagesAfter(trx, workspace.workspaceId, { conversationId, afterRevision: 0, limit: 50 }),
  'list-messages-between': (trx, { workspace, conversation: { id: conversationId } }) =>
    listMessagesBetween(trx, workspace.workspaceId, { conversationId, firstSeq: 1, lastSeq: 9 }),
  'list-events': (trx, { workspace, conversation }) => listEvents(trx, workspace.workspaceId, conversation.id),
  'list-contact-history': async (trx, { workspace: { workspaceId, botId }, visitor: { contactId } }) => {
    const page = { contactId, botIds: [botId], limit: 1 };
    const { cursor } = await listContactHistory(trx, workspaceId, { ...page, cursor: null });
    await listContactHistory(trx, workspaceId, { ...page, botIds: null, cursor });
  },
  'list-handovers': async (trx, { workspace: { workspaceId, botId, memberId }, conversation: { id } }) => {
    for (const view of views) {
      const page = { botId, memberId, view, search: '50%', limit: 1, now };
      await listHandovers(trx, workspaceId, { ...page, search: null, cursor: null });
      const cursor = cursorOf({ at: 1, id }, `${workspaceId} ${botId} ${view}`);
      await listHandovers(trx, workspaceId, { ...page, cursor });
    }
  },
  'count-handovers': (trx, { workspace: { workspaceId, botId, memberId } }) =>
    countHandovers(trx, workspaceId, { botId, memberId, now }),
  'list-owned-conversations': (trx, { workspace: { workspaceId, botId, memberId } }) =>
    listOwnedConversations(trx, workspaceId, { memberId, botId }),
  'insert-note': (trx, { workspace: { workspaceId, memberId }, conversation, newId }) =>
    insertNote(trx, workspaceId, {
      noteId: newId('note'),
      conversationId: conversation.id,
      memberId,
      clientId: 'client',
      text: 'Call back',
      createdAt: now,
    }),
  'list-notes': (trx, { workspace, conversation }) => listNotes(trx, workspace.workspaceId, conversation.id),
};
