import type { BotId, InviteId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import type { Database } from '../database.ts';

export interface OpenInvite {
  readonly inviteId: InviteId;
  readonly email: string;
  readonly role: Role;
  readonly botIds: readonly BotId[];
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Invites that can still be accepted, the newest first. */
export const listOpenInvites = (db: Database, workspaceId: WorkspaceId, now: number): Promise<OpenInvite[]> =>
  db
    .selectFrom('invite')
    .select(['id as inviteId', 'email', 'role', 'bot_ids as botIds', 'created_at as createdAt'])
    .select('expires_at as expiresAt')
    .where('workspace_id', '=', workspaceId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
