import { madeAt } from '../fixtures/test-workspace.ts';
import { deleteAddresses } from '../queries/delete-addresses.ts';
import { findAddress } from '../queries/find-address.ts';
import { findInstallation } from '../queries/find-installation.ts';
import { findMember } from '../queries/find-member.ts';
import { findOpenInviteByTokenHash } from '../queries/find-open-invite-by-token-hash.ts';
import { findVisitorByTokenHash } from '../queries/find-visitor-by-token-hash.ts';
import { findWorkspace } from '../queries/find-workspace.ts';
import { insertAddress } from '../queries/insert-address.ts';
import { insertAuditEntry } from '../queries/insert-audit-entry.ts';
import { insertInstallation } from '../queries/insert-installation.ts';
import { insertInvite } from '../queries/insert-invite.ts';
import { insertMember } from '../queries/insert-member.ts';
import { insertVisitor } from '../queries/insert-visitor.ts';
import { insertWorkspace } from '../queries/insert-workspace.ts';
import { listGoneMembers } from '../queries/list-gone-members.ts';
import { listMembers } from '../queries/list-members.ts';
import { listMembershipsOfUser } from '../queries/list-memberships-of-user.ts';
import { listOpenInvites } from '../queries/list-open-invites.ts';
import { listWorkspaceIds } from '../queries/list-workspace-ids.ts';
import { lockInstallation } from '../queries/lock-installation.ts';
import { lockMembers } from '../queries/lock-members.ts';
import { lockOpenInvite } from '../queries/lock-open-invite.ts';
import { removeMember } from '../queries/remove-member.ts';
import { saveInviteAccepted } from '../queries/save-invite-accepted.ts';
import { saveInviteRevoked } from '../queries/save-invite-revoked.ts';
import { saveMemberName } from '../queries/save-member-name.ts';
import { saveMemberPresence } from '../queries/save-member-presence.ts';
import { saveMemberRole } from '../queries/save-member-role.ts';
import { saveMembersSeen } from '../queries/save-members-seen.ts';
import { saveSetUpToken } from '../queries/save-set-up-token.ts';
import { saveSetUp } from '../queries/save-set-up.ts';
import { saveVisitorToken } from '../queries/save-visitor-token.ts';
import { saveVisitorGone } from '../queries/save-visitor-gone.ts';
import { saveVisitorsSeen } from '../queries/save-visitors-seen.ts';
import type { GoldenCases } from './golden-world.ts';

const now = madeAt + 60_000;
const inviteId = 'inv_00000000000000000000000900';

/** The queries of the installation, workspaces, members, invites and visitors. */
export const workspaceCases: GoldenCases = {
  'insert-workspace': (trx, { newId }) =>
    insertWorkspace(trx, { workspaceId: newId('workspace'), name: 'Other', createdAt: now }),
  'find-workspace': (trx, { workspace }) => findWorkspace(trx, workspace.workspaceId),
  'list-workspace-ids': (trx) => listWorkspaceIds(trx),
  'insert-installation': (trx) => insertInstallation(trx, { secretFingerprint: 'print', setUpTokenHash: null }),
  'find-installation': (trx) => findInstallation(trx),
  'lock-installation': (trx) => lockInstallation(trx),
  'save-set-up-token': (trx) => saveSetUpToken(trx, 'hash'),
  'save-set-up': (trx) => saveSetUp(trx, { setUpAt: now }),
  'insert-address': (trx, { workspace: { workspaceId, botId } }) =>
    insertAddress(trx, { kind: 'provider-number', key: '+26012', workspaceId, id: botId, expiresAt: null }),
  'find-address': (trx) => findAddress(trx, { kind: 'provider-number', key: '+26012', now }),
  'delete-addresses': (trx, { workspace: { workspaceId, botId } }) => deleteAddresses(trx, workspaceId, botId),
  'save-visitor-token': (trx, { workspace: { workspaceId }, visitor: { visitorId } }) =>
    saveVisitorToken(trx, workspaceId, { visitorId, tokenHash: 'hash', expiresAt: now }),
  'find-visitor-by-token-hash': (trx) => findVisitorByTokenHash(trx, 'hash', now),
  'insert-visitor': (trx, { workspace: { workspaceId, botId }, newId }) =>
    insertVisitor(trx, workspaceId, {
      visitorId: newId('visitor'),
      contactId: newId('contact'),
      botId,
      channel: 'web',
      clientId: 'client',
      locale: 'fr',
      page: '/',
      createdAt: now,
    }),
  'save-visitors-seen': (trx, { workspace: { workspaceId }, visitor: { visitorId } }) =>
    saveVisitorsSeen(trx, workspaceId, { visitorIds: [visitorId], now }),
  'save-visitor-gone': (trx, { workspace: { workspaceId }, visitor: { visitorId } }) =>
    saveVisitorGone(trx, workspaceId, visitorId),
  'save-members-seen': (trx, { workspace: { workspaceId, memberId } }) =>
    saveMembersSeen(trx, workspaceId, { memberIds: [memberId], now }),
  'list-gone-members': (trx, { workspace: { workspaceId } }) =>
    listGoneMembers(trx, workspaceId, { notSeenSince: now }),
  'list-memberships-of-user': (trx, { workspace: { userId } }) => listMembershipsOfUser(trx, userId),
  'list-members': (trx, { workspace: { workspaceId } }) => listMembers(trx, workspaceId, now),
  'lock-members': (trx, { workspace: { workspaceId } }) => lockMembers(trx, workspaceId),
  'find-member': (trx, { workspace: { workspaceId, memberId } }) => findMember(trx, workspaceId, { memberId, now }),
  'save-member-role': (trx, { workspace: { workspaceId, memberId } }) =>
    saveMemberRole(trx, workspaceId, { memberId, role: 'admin' }),
  'save-member-name': (trx, { workspace: { workspaceId, memberId } }) =>
    saveMemberName(trx, workspaceId, { memberId, displayName: 'Anna' }),
  'save-member-presence': (trx, { workspace: { workspaceId, memberId } }) =>
    saveMemberPresence(trx, workspaceId, { memberId, presence: 'offline' }),
  'remove-member': (trx, { workspace: { workspaceId, memberId } }) => removeMember(trx, workspaceId, { memberId, now }),
  'insert-member': (trx, { workspace: { workspaceId, userId }, newId }) =>
    insertMember(trx, workspaceId, {
      memberId: newId('member'),
      userId,
      displayName: 'Ann again',
      role: 'agent',
      presence: 'online',
      createdAt: now,
    }),
  'insert-invite': (trx, { workspace: { workspaceId, memberId, botId } }) =>
    insertInvite(trx, workspaceId, {
      inviteId,
      email: 'cy@acme.test',
      role: 'agent',
      botIds: [botId],
      tokenHash: 'invite-hash',
      invitedBy: memberId,
      createdAt: now,
      expiresAt: now + 1000,
    }),
  'list-open-invites': (trx, { workspace: { workspaceId } }) => listOpenInvites(trx, workspaceId, now),
  'find-open-invite-by-token-hash': (trx) => findOpenInviteByTokenHash(trx, 'invite-hash', now),
  'lock-open-invite': (trx, { workspace: { workspaceId } }) => lockOpenInvite(trx, workspaceId, { inviteId, now }),
  'save-invite-accepted': (trx, { workspace: { workspaceId } }) =>
    saveInviteAccepted(trx, workspaceId, { inviteId, now }),
  'save-invite-revoked': (trx, { workspace: { workspaceId } }) =>
    saveInviteRevoked(trx, workspaceId, { inviteId, now }),
  'insert-audit-entry': (trx, { workspace: { workspaceId, memberId, botId }, newId }) =>
    insertAuditEntry(trx, workspaceId, {
      id: newId('audit'),
      actorId: memberId,
      action: 'bot.created',
      subjectId: botId,
      detail: { agents: 2 },
      at: now,
    }),
};
