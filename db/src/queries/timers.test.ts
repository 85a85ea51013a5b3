import type { Conversation } from '@baton/core/conversation/conversation';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction, type OpenDatabase } from '../database.ts';
import { countingIds } from '../fixtures/counting-ids.ts';
import { changeOf, openTestConversation, testConversation } from '../fixtures/test-conversation.ts';
import { madeAt, makeTestVisitor, makeTestWorkspace, type TestWorkspace } from '../fixtures/test-workspace.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { claimDueTimers, timerLeaseMs } from './claim-due-timers.ts';
import { deleteTimer } from './delete-timer.ts';
import { findNextTimerAt } from './find-next-timer-at.ts';
import { listDueConversations } from './list-due-conversations.ts';
import { renewTimerLease } from './renew-timer-lease.ts';
import { saveConversationChange } from './save-conversation-change.ts';

const newId = countingIds();
let open: OpenDatabase;
let workspace: TestWorkspace;
let conversations: Conversation[];

beforeAll(async () => {
  open = await openTestDatabase();
  workspace = await makeTestWorkspace(open.db, newId);
  conversations = [];
  for (let count = 0; count < 20; count += 1) {
    const visitor = await makeTestVisitor(open.db, workspace, newId);
    const conversation = testConversation(workspace, visitor, { newId });
    await openTestConversation(open.db, conversation);
    conversations.push(conversation);
  }
});
afterAll(() => open.close());
beforeEach(async () => {
  await open.db.deleteFrom('timer').execute();
});

const setTimer = (conversation: Conversation, dueAt: number | null) =>
  inTransaction(open.db, (trx) =>
    saveConversationChange(trx, changeOf(conversation, { timers: [{ kind: 'queue-timeout', dueAt }] })),
  );

const first = (): Conversation => {
  const [conversation] = conversations;
  if (conversation === undefined) throw new Error('no conversation');
  return conversation;
};

describe('timers', () => {
  it('are claimed once by many workers, the due ones only', async () => {
    for (const [place, conversation] of conversations.entries()) await setTimer(conversation, madeAt + place);
    const now = madeAt + 14;
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimDueTimers(open.db, { now, limit: 4 })));
    const claimed = claims.flat().map((timer) => timer.conversationId);
    expect(new Set(claimed).size).toBe(claimed.length);
    const rest = await claimDueTimers(open.db, { now, limit: 100 });
    const all = [...claimed, ...rest.map((timer) => timer.conversationId)];
    expect(all.toSorted()).toEqual(
      conversations
        .slice(0, 15)
        .map((one) => one.id)
        .toSorted(),
    );
    expect(await claimDueTimers(open.db, { now, limit: 100 })).toEqual([]);
  });

  it('of a worker that died are free after the lease, of one that renews are not', async () => {
    await setTimer(first(), madeAt);
    const [timer] = await claimDueTimers(open.db, { now: madeAt, limit: 1 });
    if (timer === undefined) throw new Error('nothing was claimed');
    const half = madeAt + timerLeaseMs / 2;
    expect(await renewTimerLease(open.db, workspace.workspaceId, { ...timer, now: half })).toBe(true);
    expect(await claimDueTimers(open.db, { now: madeAt + timerLeaseMs, limit: 1 })).toEqual([]);
    expect(await claimDueTimers(open.db, { now: half + timerLeaseMs, limit: 1 })).toEqual([timer]);
  });

  it('that are set anew while a worker holds them are due anew, and not taken away with the old one', async () => {
    await setTimer(first(), madeAt);
    const [timer] = await claimDueTimers(open.db, { now: madeAt, limit: 1 });
    if (timer === undefined) throw new Error('nothing was claimed');
    await setTimer(first(), madeAt + 5);
    await deleteTimer(open.db, workspace.workspaceId, timer);
    expect(await findNextTimerAt(open.db)).toBe(madeAt + 5);
    expect(await renewTimerLease(open.db, workspace.workspaceId, { ...timer, now: madeAt })).toBe(false);
    expect(await claimDueTimers(open.db, { now: madeAt + 5, limit: 1 })).toHaveLength(1);
  });

  it('are taken away by a change', async () => {
    await setTimer(first(), madeAt);
    await setTimer(first(), null);
    expect(await findNextTimerAt(open.db)).toBeNull();
  });
});

describe('conversations to be closed', () => {
  it('are those past closesAt, one workspace at a time', async () => {
    const { closesAt } = first();
    const due = (now: number) => listDueConversations(open.db, workspace.workspaceId, { now, limit: 100 });
    expect(await due(closesAt - 1)).toEqual([]);
    expect((await due(closesAt)).toSorted()).toEqual(conversations.map((one) => one.id).toSorted());
    const other = await makeTestWorkspace(open.db, newId);
    expect(await listDueConversations(open.db, other.workspaceId, { now: closesAt, limit: 100 })).toEqual([]);
  });
});
