import type { Role } from '@baton/core/identity/role';
import type { MemberId, UserId, WorkspaceId } from '@baton/core/ids';

/** A person of a workspace. `presence` is the toggle; connected means `last_seen_at` within 45 s (decisions.md, Words). */
export interface MemberTable {
  workspace_id: WorkspaceId;
  id: MemberId;
  user_id: UserId;
  display_name: string;
  role: Role;
  presence: 'online' | 'offline';
  last_seen_at: number | null;
  created_at: number;
  removed_at: number | null;
}
