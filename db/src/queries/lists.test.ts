import type { ConversationChange } from '@baton/core/conversation/change';
import type { Conversation } from '@baton/core/conversation/conversation';
import { statusAt } from '@baton/core/conversation/status';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, type OpenDatabase } from '../database.ts';
import { countingIds } from '../fixtures/counting-ids.ts';
import { changeOf, openTestConversation, testConversation, withHandover } from '../fixtures/test-conversation.ts';
import { madeAt, makeTestVisitor, makeTestWorkspace, type TestWorkspace } from '../fixtures/test-workspace.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { countHandovers } from './count-handovers.ts';
import { listContactHistory } from './list-contact-history.ts';
import { isPlaceInHandovers, listHandovers, type HandoverPage, type HandoverView } from './list-handovers.ts';
import { saveConversationChange } from './save-conversation-change.ts';

const newId = countingIds();
let open: OpenDatabase;
let workspace: TestWorkspace;

beforeAll(async () => {
  open = await openTestDatabase();
  workspace = await makeTestWorkspace(open.db, newId);
});
afterAll(() => open.close());

const save = (change: ConversationChange) => inTransaction(open.db, (trx) => saveConversationChange(trx, change));

const openOne = async (at: number): Promise<Conversation> => {
  const visitor = await makeTestVisitor(open.db, workspace, newId);
  const conversation = testConversation(workspace, visitor, { newId, at });
  await openTestConversation(open.db, conversation);
  return conversation;
};

const queueOne = async (at: number) => {
  const waiting = withHandover(await openOne(at), newId);
  await save(changeOf(waiting.conversation, { handovers: [waiting.handover], startsInterval: true }));
  return waiting;
};

const takeOne = async (at: number, ownerId = workspace.memberId): Promise<Conversation> => {
  const { conversation, handover } = await queueOne(at);
  const taken = { ...conversation, control: 'agent', ownerId, revision: conversation.revision + 1 } as const;
  const assigned = { ...handover, status: 'assigned', ownerId, assignedAt: at, expiresAt: null } as const;
  await save(changeOf(taken, { handovers: [assigned], startsInterval: true, at }));
  return taken;
};

const page = (view: HandoverView, parts: Partial<HandoverPage> = {}): HandoverPage => ({
  botId: workspace.botId,
  memberId: workspace.memberId,
  view,
  search: null,
  cursor: null,
  limit: 2,
  now: madeAt,
  ...parts,
});

/** A cursor with other parts in it than the list put there. */
const forge = (cursor: string | null, parts: object): string => {
  const real: object = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString());
  return Buffer.from(JSON.stringify({ ...real, ...parts })).toString('base64url');
};

const listAll = async (first: HandoverPage) => {
  const rows = [];
  let cursor: string | null = null;
  do {
    const found: Awaited<ReturnType<typeof listHandovers>> = await listHandovers(open.db, workspace.workspaceId, {
      ...first,
      cursor,
    });
    rows.push(...found.rows);
    cursor = found.cursor;
  } while (cursor !== null);
  return rows;
};

describe('the status in SQL', () => {
  const instant = fc.integer({ min: 1, max: 40 }).map((step) => madeAt + step);
  const rowArbitrary = fc.record({
    control: fc.constantFrom('bot', 'external'),
    needsAction: fc.boolean(),
    stallsAt: instant,
    abandonsAt: instant,
    closesAt: instant,
    closedAt: fc.option(instant, { nil: null }),
  });

  it('is the same as statusAt, at any instant', async () => {
    const conversation = await openOne(madeAt);
    await fc.assert(
      fc.asyncProperty(rowArbitrary, fc.integer({ min: 0, max: 41 }), async (facts, step) => {
        const now = madeAt + step;
        const closedAt = facts.control === 'bot' ? facts.closedAt : null;
        const changed: Conversation = {
          ...conversation,
          ...facts,
          closedAt,
          control: facts.control === 'bot' ? 'bot' : 'external',
        };
        await save(changeOf(changed));
        const [row] = await listAll(page('all', { search: conversation.id, now }));
        expect(row?.status).toBe(statusAt(changed, now));
        const live = await listAll(page('all-live', { search: conversation.id, now }));
        expect(live.length).toBe(statusAt(changed, now) === 'closed' ? 0 : 1);
      }),
      { numRuns: 150 },
    );
    await save(changeOf({ ...conversation, closedAt: madeAt }));
  });
});

describe('the views', () => {
  it('[003-23] [B37] hold what their counts say, page by page, in their order', async () => {
    const counted = () =>
      countHandovers(open.db, workspace.workspaceId, {
        botId: workspace.botId,
        memberId: workspace.memberId,
        now: madeAt,
      });
    for (let at = 0; at < 5; at += 1) await openOne(madeAt - at);
    const waiting = [];
    for (let at = 0; at < 5; at += 1) waiting.push((await queueOne(madeAt - at)).conversation.id);
    for (let at = 0; at < 3; at += 1) await takeOne(madeAt - at);
    await takeOne(madeAt, workspace.otherMemberId);
    await openOne(madeAt - 25 * 60 * 60_000);
    const counts = await counted();
    const views = {
      pending: await listAll(page('pending')),
      mine: await listAll(page('mine')),
      allLive: await listAll(page('all-live')),
      all: await listAll(page('all')),
    };
    expect(Object.entries(views).map(([view, rows]) => [view, rows.length])).toEqual(Object.entries(counts));
    expect(counts).toEqual({ pending: 5, mine: 3, allLive: 14, all: 16 });
    expect(views.pending.map((row) => row.conversationId)).toEqual(waiting);
    for (const rows of Object.values(views))
      expect(new Set(rows.map((row) => row.conversationId)).size).toBe(rows.length);
    expect(views.mine.every((row) => row.ownerName === 'Ann' && row.status === 'waiting-for-agent')).toBe(true);
  });

  it('[B67] search for % and _ as they are, and begin anew at a cursor of nobody', async () => {
    const conversation = await openOne(madeAt);
    await save(changeOf({ ...conversation, lastVisitorText: 'I want 50%_off\\' }));
    const search = async (words: string) =>
      (await listAll(page('all', { search: words }))).map((row) => row.conversationId);
    expect(await search('50%_OFF\\')).toEqual([conversation.id]);
    expect(await search('%_%_')).toEqual([]);
    expect(await search(`'; drop table message; --`)).toEqual([]);
    const first = await listHandovers(open.db, workspace.workspaceId, page('all'));
    const other = await makeTestWorkspace(open.db, newId);
    const parts = [{ id: 'cnv_\0' }, { at: 1e300 }, { at: '1' }, { id: 7 }, { more: 1 }];
    const forged = ['!!{"at":1}', ...parts.map((part) => forge(first.cursor, part))];
    expect(isPlaceInHandovers(workspace.workspaceId, page('all', { cursor: first.cursor }))).toBe(true);
    expect(isPlaceInHandovers(workspace.workspaceId, page('all-live', { cursor: first.cursor }))).toBe(false);
    expect(isPlaceInHandovers(other.workspaceId, page('all', { cursor: first.cursor }))).toBe(false);
    for (const cursor of forged) {
      expect(isPlaceInHandovers(workspace.workspaceId, page('all', { cursor }))).toBe(false);
      expect(await listHandovers(open.db, workspace.workspaceId, page('all', { cursor }))).toEqual(first);
    }
  });

  it('[B48] show nothing of another workspace', async () => {
    const other = await makeTestWorkspace(open.db, newId);
    const foreign = page('all', { botId: workspace.botId });
    expect((await listHandovers(open.db, other.workspaceId, foreign)).rows).toEqual([]);
  });

  it('[002-06] label a visitor without a name by the reference, and else by the name', async () => {
    const conversation = await openOne(madeAt);
    const find = async () => (await listAll(page('all', { search: conversation.id })))[0]?.label;
    expect(await find()).toBe(`#W-${conversation.reference}`);
    const contact = {
      workspaceId: workspace.workspaceId,
      id: conversation.contactId,
      name: 'Zoé',
      email: null,
      phone: null,
      variables: { plan: 'gold' },
    };
    await save(changeOf(conversation, { contact }));
    expect(await find()).toBe('Zoé');
  });
});

describe('the history of a contact', () => {
  it('[B36] loses and doubles none while new conversations arrive', async () => {
    const visitor = await makeTestVisitor(open.db, workspace, newId);
    const add = async (at: number) => {
      const conversation = testConversation(workspace, visitor, { newId, at });
      await openTestConversation(open.db, conversation);
      await save(changeOf({ ...conversation, closedAt: at }));
      return conversation.id;
    };
    const ids = [];
    for (let at = 0; at < 5; at += 1) ids.push(await add(madeAt + at));
    const seen = [];
    let cursor: string | null = null;
    do {
      const found: Awaited<ReturnType<typeof listContactHistory>> = await listContactHistory(
        open.db,
        workspace.workspaceId,
        { contactId: visitor.contactId, botIds: null, cursor, limit: 2 },
      );
      seen.push(...found.rows.map((row) => row.conversationId));
      cursor = found.cursor;
      await add(madeAt + 100);
    } while (cursor !== null);
    expect(seen).toEqual(ids.toReversed());
  });
});
