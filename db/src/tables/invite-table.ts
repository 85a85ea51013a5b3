import type { Role } from '@baton/core/identity/role';
import type { BotId, InviteId, MemberId, WorkspaceId } from '@baton/core/ids';

/** A link by which one becomes a member; its token is a hash in `address`. */
export interface InviteTable {
  workspace_id: WorkspaceId;
  id: InviteId;
  email: string;
  role: Role;
  bot_ids: readonly BotId[];
  invited_by: MemberId;
  created_at: number;
  expires_at: number;
  accepted_at: number | null;
  revoked_at: number | null;
}
