import type { MemberId, UserId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';
import type { Database } from '../database.ts';

export interface NewMember {
  readonly memberId: MemberId;
  readonly userId: UserId;
  readonly displayName: string;
  readonly role: Role;
  readonly presence: 'online' | 'offline';
  readonly createdAt: number;
}

export const insertMember = async (db: Database, workspaceId: WorkspaceId, member: NewMember): Promise<void> => {
  await db
    .insertInto('member')
    .values({
      workspace_id: workspaceId,
      id: member.memberId,
      user_id: member.userId,
      display_name: member.displayName,
      role: member.role,
      presence: member.presence,
      last_seen_at: null,
      created_at: member.createdAt,
      removed_at: null,
    })
    .execute();
};
