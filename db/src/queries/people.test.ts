import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, type OpenDatabase } from '../database.ts';
import { countingIds } from '../fixtures/counting-ids.ts';
import { openTestConversation, testConversation } from '../fixtures/test-conversation.ts';
import { madeAt, makeTestVisitor, makeTestWorkspace, type TestWorkspace } from '../fixtures/test-workspace.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { deleteAddresses } from './delete-addresses.ts';
import { findBotByPublicId } from './find-bot-by-public-id.ts';
import { findMember } from './find-member.ts';
import { findOpenInviteByTokenHash } from './find-open-invite-by-token-hash.ts';
import { findVisitorByTokenHash } from './find-visitor-by-token-hash.ts';
import { insertAddress } from './insert-address.ts';
import { insertInvite } from './insert-invite.ts';
import { insertNote } from './insert-note.ts';
import { insertVisitor } from './insert-visitor.ts';
import { listBots } from './list-bots.ts';
import { listDashboard } from './list-dashboard.ts';
import { listMembers } from './list-members.ts';
import { listMembershipsOfUser } from './list-memberships-of-user.ts';
import { listNotes } from './list-notes.ts';
import { lockOpenInvite } from './lock-open-invite.ts';
import { removeMember } from './remove-member.ts';
import { saveInviteAccepted } from './save-invite-accepted.ts';
import { saveMembersSeen } from './save-members-seen.ts';

const newId = countingIds();
let open: OpenDatabase;
let workspace: TestWorkspace;

beforeAll(async () => {
  open = await openTestDatabase();
  workspace = await makeTestWorkspace(open.db, newId);
});
afterAll(() => open.close());

describe('a visitor', () => {
  it('[B35] is made once by fifty requests with one client id', async () => {
    const made = await Promise.all(
      Array.from({ length: 50 }, () =>
        inTransaction(open.db, (trx) =>
          insertVisitor(trx, workspace.workspaceId, {
            visitorId: newId('visitor'),
            contactId: newId('contact'),
            botId: workspace.botId,
            channel: 'web',
            clientId: 'the same',
            locale: null,
            page: null,
            createdAt: madeAt,
          }),
        ),
      ),
    );
    expect(new Set(made.map(({ visitorId }) => visitorId)).size).toBe(1);
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('[B49] is found by a token until it expires or is taken away', async () => {
    const { visitorId } = await makeTestVisitor(open.db, workspace, newId);
    const address = { kind: 'visitor-token', workspaceId: workspace.workspaceId, id: visitorId } as const;
    await insertAddress(open.db, { ...address, key: 'hash', expiresAt: madeAt + 10 });
    expect(await findVisitorByTokenHash(open.db, 'hash', madeAt + 9)).toMatchObject({ visitorId });
    expect(await findVisitorByTokenHash(open.db, 'hash', madeAt + 10)).toBeNull();
    expect(await findVisitorByTokenHash(open.db, 'hush', madeAt)).toBeNull();
    await deleteAddresses(open.db, workspace.workspaceId, visitorId);
    expect(await findVisitorByTokenHash(open.db, 'hash', madeAt)).toBeNull();
  });
});

describe('a bot', () => {
  it('is found by its public id, and listed with its counts', async () => {
    expect(await findBotByPublicId(open.db, workspace.publicId)).toMatchObject({
      botId: workspace.botId,
      name: 'Shop',
    });
    expect(await findBotByPublicId(open.db, 'nowhere')).toBeNull();
    const [bot] = await listBots(open.db, workspace.workspaceId, { memberId: workspace.memberId, now: madeAt });
    expect(bot).toMatchObject({ botId: workspace.botId, pendingCount: 0, liveCount: 0, isAgentOfBot: true });
    const [card] = await listDashboard(open.db, workspace.workspaceId, { memberId: workspace.memberId });
    expect(card).toMatchObject({ botId: workspace.botId, pendingCount: 0, mineCount: 0, oldestWaitingAt: null });
  });
});

describe('an invite', () => {
  it('[B47] is accepted once, and its link is dead then', async () => {
    const { workspaceId, memberId, botId } = workspace;
    const inviteId = newId('invite');
    const invite = { inviteId, email: 'cy@acme.test', role: 'agent', botIds: [botId], invitedBy: memberId } as const;
    const times = { createdAt: madeAt, expiresAt: madeAt + 100 };
    await inTransaction(open.db, (trx) => insertInvite(trx, workspaceId, { ...invite, ...times, tokenHash: 'invite' }));
    expect(await findOpenInviteByTokenHash(open.db, 'invite', madeAt + 100)).toBeNull();
    expect(await findOpenInviteByTokenHash(open.db, 'invite', madeAt)).toMatchObject({ inviteId, botIds: [botId] });
    const accept = () =>
      inTransaction(open.db, async (trx) => {
        const locked = await lockOpenInvite(trx, workspaceId, { inviteId, now: madeAt });
        if (locked !== null) await saveInviteAccepted(trx, workspaceId, { inviteId, now: madeAt });
        return locked !== null;
      });
    expect((await Promise.all([accept(), accept(), accept()])).filter(Boolean)).toHaveLength(1);
    expect(await findOpenInviteByTokenHash(open.db, 'invite', madeAt)).toBeNull();
  });
});

describe('a member', () => {
  it('is connected for 45 s after the last heartbeat', async () => {
    const { workspaceId, memberId } = workspace;
    await saveMembersSeen(open.db, workspaceId, { memberIds: [memberId], now: madeAt });
    const isConnectedAt = async (now: number) =>
      (await findMember(open.db, workspaceId, { memberId, now }))?.isConnected;
    expect(await isConnectedAt(madeAt + 44_999)).toBe(true);
    expect(await isConnectedAt(madeAt + 45_000)).toBe(false);
  });

  it('[B16] is nobody any more once removed', async () => {
    const made = await makeTestWorkspace(open.db, newId);
    const { workspaceId, memberId, userId } = made;
    expect(await listMembershipsOfUser(open.db, userId)).toHaveLength(1);
    await inTransaction(open.db, (trx) => removeMember(trx, workspaceId, { memberId, now: madeAt }));
    expect(await listMembershipsOfUser(open.db, userId)).toEqual([]);
    expect(await findMember(open.db, workspaceId, { memberId, now: madeAt })).toBeNull();
    expect((await listMembers(open.db, workspaceId, madeAt)).map((member) => member.displayName)).toEqual(['Ben']);
    expect(await listDashboard(open.db, workspaceId, { memberId })).toEqual([]);
  });
});

describe('notes', () => {
  it('[B35] stand in order, and once per client id', async () => {
    const { workspaceId, memberId } = workspace;
    const conversation = testConversation(workspace, await makeTestVisitor(open.db, workspace, newId), { newId });
    await openTestConversation(open.db, conversation);
    const write = (clientId: string) =>
      inTransaction(open.db, (trx) =>
        insertNote(trx, workspaceId, {
          noteId: newId('note'),
          conversationId: conversation.id,
          memberId,
          clientId,
          text: clientId,
          createdAt: madeAt,
        }),
      );
    const same = await Promise.all(Array.from({ length: 10 }, () => write('one')));
    expect(new Set(same.map((note) => note?.noteId)).size).toBe(1);
    await Promise.all(['two', 'three'].map(write));
    const notes = await listNotes(open.db, workspaceId, conversation.id);
    expect(notes).toHaveLength(3);
    expect(notes[0]).toMatchObject({ text: 'one', displayName: 'Ann' });
  });
});
