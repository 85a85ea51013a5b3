import type { MemberId, UserId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import type { Database } from '../database.ts';

export interface MembershipRow {
  readonly workspaceId: WorkspaceId;
  readonly workspaceName: string;
  readonly memberId: MemberId;
  readonly role: Role;
  readonly displayName: string;
  readonly presence: 'online' | 'offline';
  readonly email: string;
}

/** The workspaces that whoever signed in is a member of, the oldest membership first. */
export const listMembershipsOfUser = (db: Database, userId: UserId): Promise<MembershipRow[]> =>
  db
    .selectFrom('member as m')
    .innerJoin('workspace as w', 'w.workspace_id', 'm.workspace_id')
    .innerJoin('auth.user as u', 'u.id', 'm.user_id')
    .select(['m.workspace_id as workspaceId', 'w.name as workspaceName', 'm.id as memberId', 'm.role'])
    .select(['m.display_name as displayName', 'm.presence', 'u.email'])
    .where('m.user_id', '=', userId)
    .where('m.removed_at', 'is', null)
    .orderBy('m.created_at')
    .orderBy('m.id')
    .execute();
