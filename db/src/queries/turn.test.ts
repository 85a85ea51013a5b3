import type { StoredCommand } from '@baton/core/conversation/change';
import type { Message } from '@baton/core/message/message';
import { plainText } from '@baton/core/message/rich-text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, type OpenDatabase } from '../database.ts';
import { countingIds } from '../fixtures/counting-ids.ts';
import {
  changeOf,
  openTestConversation,
  testConversation,
  withHandover,
  withMessage,
} from '../fixtures/test-conversation.ts';
import { madeAt, makeTestVisitor, makeTestWorkspace, type TestWorkspace } from '../fixtures/test-workspace.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { listEvents } from './list-events.ts';
import { listMessagesAfter } from './list-messages-after.ts';
import { lockConversation } from './lock-conversation.ts';
import { lockVisitor } from './lock-visitor.ts';
import { saveConversationChange } from './save-conversation-change.ts';

const newId = countingIds();
let open: OpenDatabase;
let workspace: TestWorkspace;

beforeAll(async () => {
  open = await openTestDatabase();
  workspace = await makeTestWorkspace(open.db, newId);
});
afterAll(() => open.close());

const newConversation = async () => {
  const visitor = await makeTestVisitor(open.db, workspace, newId);
  const conversation = testConversation(workspace, visitor, { newId });
  await openTestConversation(open.db, conversation);
  return conversation;
};

const lock = (conversationId: ReturnType<typeof testConversation>['id'], clientId: string | null = null) =>
  ({
    workspaceId: workspace.workspaceId,
    conversationId,
    actor: 'visitor',
    clientId,
    actingMemberId: workspace.memberId,
    targetMemberId: workspace.otherMemberId,
    now: madeAt,
  }) as const;

const storedCommand = (clientId: string): StoredCommand => ({
  actor: 'visitor',
  clientId,
  kind: 'message',
  firstSeq: 1,
  lastSeq: 1,
  revision: 1,
  control: 'bot',
  ownerId: null,
  awaiting: { kind: 'text', maxLength: 100 },
  handoverId: null,
});

describe('a turn', () => {
  it('reads back a conversation as it was written', async () => {
    const conversation = await newConversation();
    const snapshot = await inTransaction(open.db, (trx) => lockConversation(trx, lock(conversation.id)));
    expect(snapshot?.conversation).toEqual(conversation);
    expect(snapshot).toMatchObject({
      handover: null,
      ownerName: null,
      ownerLastSeenAt: null,
      intervalStartedAt: madeAt,
      isVisitorConnected: false,
      queueLength: 0,
      availableAgents: 0,
      ownedByActor: 0,
      target: { memberId: workspace.otherMemberId, displayName: 'Ben', isAgentOfBot: true, owned: 0 },
      known: null,
    });
  });

  it('is null for a conversation of another workspace', async () => {
    const conversation = await newConversation();
    const other = await makeTestWorkspace(open.db, newId);
    const foreign = { ...lock(conversation.id), workspaceId: other.workspaceId };
    expect(await inTransaction(open.db, (trx) => lockConversation(trx, foreign))).toBeNull();
  });

  it('writes everything of a change', async () => {
    const opened = await newConversation();
    const { conversation: spoken, message } = withMessage(opened, {
      newId,
      author: { kind: 'visitor' },
      text: 'Hi\\n"x"',
    });
    const { conversation, handover } = withHandover(spoken, newId);
    const event = {
      id: newId('event'),
      kind: 'handover-opened',
      actor: { kind: 'visitor' },
      handoverId: handover.id,
      ownerId: null,
      ownerName: null,
      detail: null,
      afterSeq: 1,
      at: madeAt + 5,
    } as const;
    const command = storedCommand('c1');
    const saved = await inTransaction(open.db, (trx) =>
      saveConversationChange(
        trx,
        changeOf(conversation, {
          messages: [message],
          handovers: [handover],
          startsInterval: true,
          events: [event],
          timers: [{ kind: 'queue-timeout', dueAt: madeAt + 900_000 }],
          trace: [{ flowId: newId('flow'), blockId: newId('block'), outlet: 'next', because: null }],
          command,
          at: madeAt + 5,
        }),
      ),
    );
    const queueNumber = saved.queueNumbers[handover.id];
    expect(queueNumber).toBeGreaterThan(0);
    const snapshot = await inTransaction(open.db, (trx) => lockConversation(trx, lock(conversation.id, 'c1')));
    expect(snapshot).toMatchObject({ conversation, known: command, intervalStartedAt: madeAt + 5 });
    expect(snapshot?.handover).toEqual({ ...handover, queueNumber });
    expect(snapshot?.queueLength).toBeGreaterThan(0);
    const page = { conversationId: conversation.id, afterRevision: 0, limit: 10 };
    expect(await listMessagesAfter(open.db, workspace.workspaceId, page)).toEqual([message]);
    expect(await listEvents(open.db, workspace.workspaceId, conversation.id)).toEqual([event]);
  });

  it('changes a message that was there, without a second one', async () => {
    const opened = await newConversation();
    const { conversation, message } = withMessage(opened, {
      newId,
      author: { kind: 'bot', blockId: null },
      text: 'One',
    });
    await inTransaction(open.db, (trx) => saveConversationChange(trx, changeOf(conversation, { messages: [message] })));
    const changed = { ...message, revision: 2, content: { type: 'text', text: plainText('Two') } } satisfies Message;
    const later = { ...conversation, revision: 2 };
    await inTransaction(open.db, (trx) => saveConversationChange(trx, changeOf(later, { messages: [changed] })));
    const page = { conversationId: conversation.id, afterRevision: 1, limit: 10 };
    expect(await listMessagesAfter(open.db, workspace.workspaceId, page)).toEqual([changed]);
  });

  it('numbers handovers in the order of the list, and keeps a number', async () => {
    const opened = await newConversation();
    const first = withHandover(opened, newId);
    const second = withHandover(opened, newId);
    const cancelled = { ...first.handover, status: 'cancelled', endedAt: madeAt, expiresAt: null } as const;
    const saved = await inTransaction(open.db, (trx) =>
      saveConversationChange(
        trx,
        changeOf(second.conversation, { handovers: [cancelled, second.handover], startsInterval: true }),
      ),
    );
    const numbers = saved.queueNumbers;
    expect(numbers[second.handover.id]).toBe((numbers[first.handover.id] ?? 0) + 1);
    const assigned = {
      ...second.handover,
      status: 'assigned',
      ownerId: workspace.memberId,
      assignedAt: madeAt,
      expiresAt: null,
    } as const;
    const taken = { ...second.conversation, control: 'agent', ownerId: workspace.memberId, revision: 9 } as const;
    await inTransaction(open.db, (trx) =>
      saveConversationChange(trx, changeOf(taken, { handovers: [assigned], startsInterval: true })),
    );
    const snapshot = await inTransaction(open.db, (trx) => lockConversation(trx, lock(opened.id)));
    expect(snapshot?.handover).toMatchObject({ status: 'assigned', queueNumber: numbers[second.handover.id] });
    expect(snapshot).toMatchObject({ ownerName: 'Ann', ownedByActor: 1 });
  });
});

describe('the lock', () => {
  it('[B29] sees what the change before it wrote, though it had to wait for it', async () => {
    const opened = await newConversation();
    const { conversation, handover } = withHandover(opened, newId);
    const waiting = await inTransaction(open.db, async (trx) => {
      await lockConversation(trx, lock(opened.id));
      const other = inTransaction(open.db, (second) => lockConversation(second, lock(opened.id, 'c9')));
      await waitForLockOf(open);
      const command = storedCommand('c9');
      await saveConversationChange(
        trx,
        changeOf(conversation, { handovers: [handover], command, startsInterval: true }),
      );
      return { other };
    });
    const snapshot = await waiting.other;
    expect(snapshot?.conversation).toEqual(conversation);
    expect(snapshot?.handover?.id).toBe(handover.id);
    expect(snapshot?.known?.clientId).toBe('c9');
  });

  it('[B35] opens one conversation for fifty openings with one client id', async () => {
    const visitor = await makeTestVisitor(open.db, workspace, newId);
    const openings = Array.from({ length: 50 }, () =>
      inTransaction(open.db, async (trx) => {
        const keys = { workspaceId: workspace.workspaceId, visitorId: visitor.visitorId, clientId: 'one', now: madeAt };
        const snapshot = await lockVisitor(trx, keys);
        if (snapshot?.known) return snapshot.known.conversationId;
        expect(snapshot?.openConversationId).toBeNull();
        const conversation = testConversation(workspace, visitor, { newId });
        const command = { ...storedCommand('one'), kind: 'open' };
        await saveConversationChange(trx, changeOf(conversation, { isNew: true, startsInterval: true, command }));
        return conversation.id;
      }),
    );
    expect(new Set(await Promise.all(openings)).size).toBe(1);
  });

  it('gives queue numbers without a gap to handovers of many conversations at once', async () => {
    const made = await makeTestWorkspace(open.db, newId);
    const opened = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const visitor = await makeTestVisitor(open.db, made, newId);
        const conversation = testConversation(made, visitor, { newId });
        await openTestConversation(open.db, conversation);
        return withHandover(conversation, newId);
      }),
    );
    const saved = await Promise.all(
      opened.map(({ conversation, handover }) =>
        inTransaction(open.db, (trx) =>
          saveConversationChange(trx, changeOf(conversation, { handovers: [handover], startsInterval: true })),
        ),
      ),
    );
    const numbers = saved.flatMap(({ queueNumbers }) => Object.values(queueNumbers)).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });
});

/** Waits until a backend of this database waits for a row that another one locked. */
const waitForLockOf = async ({ pool }: OpenDatabase): Promise<void> => {
  for (;;) {
    const { rows } = await pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
};
