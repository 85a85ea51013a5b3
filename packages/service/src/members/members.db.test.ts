import type { ConversationId } from '@baton/core/ids';
import { findConversation } from '@baton/db/queries/find-conversation';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setAgents } from '../bots/set-agents.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { findActingMember } from '../identity/find-acting-member.ts';
import { commandHandover } from '../handover/command-handover.ts';
import { openTestService, type OpenTestService } from '../setup/testing/open-test-service.ts';
import { makeTestConversation } from '../setup/testing/test-conversation.ts';
import { joinAs, makeTestWorkspace, testPassword, type TestWorkspace } from '../setup/testing/test-workspace.ts';
import { acceptInvite } from './accept-invite.ts';
import { inviteMember } from './invite-member.ts';
import { inviteLifetimeMs } from './invite-lifetime.ts';
import { listInvites } from './list-invites.ts';
import { listMembers } from './list-members.ts';
import { lookAtInvite } from './look-at-invite.ts';
import { removeMember } from './remove-member.ts';
import { revokeInvite } from './revoke-invite.ts';
import { setRole } from './set-role.ts';

let open: OpenTestService;
let workspace: TestWorkspace;
beforeAll(async () => {
  open = await openTestService();
  workspace = await makeTestWorkspace(open.service, 'Lanterns');
});
afterAll(() => open.close());
beforeEach(() => {
  open.service.wakes.length = 0;
  open.service.accounts.closed.length = 0;
  open.service.accounts.socketsClosed.length = 0;
});

const invite = async (email: string) => {
  const input = { email, role: 'agent' as const, botIds: [workspace.botId] };
  const invited = await inviteMember(open.service, workspace.workspaceOwner, input);
  if (!invited.ok) throw new Error(invited.error.code);
  return invited.value;
};
const accept = (token: string, password = testPassword) =>
  acceptInvite(open.service, { token, displayName: 'Nina', password });
const expired = { ok: false, error: { code: 'link_expired' } };

/** A conversation that this agent owns. */
const owned = async (agent: ActingMember): Promise<ConversationId> => {
  const { service } = open;
  const { conversationId } = await makeTestConversation(service, workspace.publicId);
  const at = service.clock.now();
  await service.db
    .updateTable('visitor')
    .set({ last_seen_at: at })
    .where('workspace_id', '=', agent.workspaceId)
    .execute();
  const { workspaceId, memberId, displayName, role } = agent;
  const by = {
    workspaceId,
    actor: { kind: 'member' as const, memberId, displayName, role, isAgentOfBot: role === 'agent' },
  };
  const clientId = randomUUID();
  const taken = await commandHandover(service, by, { conversationId, clientId, command: { type: 'take-over' } });
  expect(taken).toMatchObject({ ok: true, value: { control: 'agent', ownerId: memberId } });
  return conversationId;
};

const standingOf = async (conversationId: ConversationId) => {
  const conversation = await findConversation(open.service.db, workspace.workspaceOwner.workspaceId, conversationId);
  return { control: conversation?.control, ownerId: conversation?.ownerId };
};
const inQueue = { control: 'queue', ownerId: null };

describe('invites', () => {
  it('[B47] work once, also for two at the same instant', async () => {
    const { token } = await invite('nina@lanterns.example');
    expect(await lookAtInvite(open.service, token)).toEqual({
      ok: true,
      value: { workspaceName: 'Lanterns', email: 'nina@lanterns.example', role: 'agent' },
    });
    const both = await Promise.all([accept(token), accept(token)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(expired);
    expect(await lookAtInvite(open.service, token)).toEqual(expired);
    expect(await accept(token)).toEqual(expired);
    const members = await listMembers(open.service, workspace.workspaceOwner);
    expect(members.filter(({ email }) => email === 'nina@lanterns.example')).toMatchObject([
      { displayName: 'Nina', role: 'agent', botIds: [workspace.botId] },
    ]);
  });

  it('[B47] expire after 7 days, and are worth nothing when revoked', async () => {
    const late = await invite('late@lanterns.example');
    const revoked = await invite('revoked@lanterns.example');
    const card = (await listInvites(open.service, workspace.workspaceOwner)).find(
      ({ email }) => email === 'revoked@lanterns.example',
    );
    if (card === undefined) throw new Error('the invite is not listed');
    expect(await revokeInvite(open.service, workspace.workspaceOwner, card.inviteId)).toMatchObject({ ok: true });
    expect(await accept(revoked.token)).toEqual(expired);
    const before = open.service.clock.now();
    open.service.clock.advance(inviteLifetimeMs - 1);
    expect(await lookAtInvite(open.service, late.token)).toMatchObject({ ok: true });
    open.service.clock.advance(1);
    expect(await accept(late.token)).toEqual(expired);
    open.service.clock.set(before);
  });

  it("do not open someone else's account, and stay open when the password is wrong", async () => {
    await open.service.accounts.createAccount('known@lanterns.example', 'their own password', 'Known');
    const { token } = await invite('known@lanterns.example');
    expect(await accept(token, 'a guess at it')).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    expect(await accept(token, 'their own password')).toMatchObject({ ok: true });
  });

  it('are refused to who is a member already', async () => {
    const input = { email: 'Known@Lanterns.example', role: 'admin' as const, botIds: [] };
    expect(await inviteMember(open.service, workspace.workspaceOwner, input)).toEqual({
      ok: false,
      error: { code: 'already_member' },
    });
  });
});

describe('[B16] who loses the right to answer', () => {
  it('by removal gives their conversations back to the queue, then is signed out and nobody', async () => {
    const { service } = open;
    const botIds = [workspace.botId];
    const leaver = await joinAs(service, workspace.workspaceOwner, { name: 'Leo Leaver', role: 'agent', botIds });
    const conversationId = await owned(leaver);
    service.wakes.length = 0;
    expect(await removeMember(service, workspace.workspaceOwner, leaver.memberId)).toMatchObject({ ok: true });
    expect(await standingOf(conversationId)).toEqual(inQueue);
    expect(service.accounts.closed).toEqual([leaver.userId]);
    expect(service.wakes.map(({ topic }) => topic)).toContain(`conversation:${conversationId}`);
    expect(await findActingMember(service, leaver.userId, null)).toBeNull();
  });

  it('[B45] keeps the login of who has another workspace, and loses the sockets all the same', async () => {
    const { service } = open;
    const elsewhere = await makeTestWorkspace(service, 'Elsewhere');
    const leaver = await joinAs(service, workspace.workspaceOwner, { name: 'Tess Two', role: 'agent', botIds: [] });
    const email = `tess.two@${leaver.workspaceId}.example`;
    const invited = await inviteMember(service, elsewhere.workspaceOwner, { email, role: 'agent', botIds: [] });
    if (!invited.ok) throw new Error(invited.error.code);
    await acceptInvite(service, { token: invited.value.token, displayName: 'Tess', password: testPassword });
    await removeMember(service, workspace.workspaceOwner, leaver.memberId);
    expect([service.accounts.closed, service.accounts.socketsClosed]).toEqual([[], [leaver.userId]]);
    expect(await findActingMember(service, leaver.userId, leaver.workspaceId)).toBeNull();
    const there = await findActingMember(service, leaver.userId, null);
    expect(there?.workspaceId).toBe(elsewhere.workspaceOwner.workspaceId);
    if (there === null) throw new Error('they are nobody');
    await removeMember(service, elsewhere.workspaceOwner, there.memberId);
    expect(service.accounts.closed).toEqual([leaver.userId]);
  });

  it('by another role gives back what that role may not answer, and only that', async () => {
    const { service } = open;
    const admin = await joinAs(service, workspace.workspaceOwner, { name: 'Dan Demoted', role: 'admin', botIds: [] });
    const conversationId = await owned(admin);
    const { memberId } = admin;
    await setRole(service, workspace.workspaceOwner, { memberId, role: 'workspace-owner' });
    expect(await standingOf(conversationId)).toEqual({ control: 'agent', ownerId: memberId });
    await setRole(service, workspace.workspaceOwner, { memberId, role: 'builder' });
    expect(await standingOf(conversationId)).toEqual(inQueue);
    expect(service.accounts.socketsClosed).toEqual([admin.userId, admin.userId]);
    expect(service.accounts.closed).toEqual([]);
  });

  it('by leaving the agents of the bot gives back what is there', async () => {
    const { service } = open;
    const conversationId = await owned(workspace.agent);
    const { botId } = workspace;
    const changed = await setAgents(service, workspace.admin, {
      botId,
      memberIds: [workspace.agentElsewhere.memberId],
    });
    expect(changed).toEqual({ ok: true, value: { agents: [workspace.agentElsewhere.memberId] } });
    expect(await standingOf(conversationId)).toEqual(inQueue);
  });
});

describe('the last Workspace owner', () => {
  it('can be neither removed nor demoted, not by two at the same instant either', async () => {
    const { service } = open;
    const first = workspace.workspaceOwner;
    const last = { ok: false, error: { code: 'last_workspace_owner' } };
    expect(await removeMember(service, first, first.memberId)).toEqual(last);
    expect(await setRole(service, first, { memberId: first.memberId, role: 'admin' })).toEqual(last);
    const second = await joinAs(service, first, { name: 'Olaf Owner', role: 'workspace-owner', botIds: [] });
    const both = await Promise.all([
      removeMember(service, first, second.memberId),
      removeMember(service, second, first.memberId),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
