import type { MemberId, UserId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';

/** The toggle of an agent; whether they are connected is another fact (decisions.md, Words). */
export type Presence = 'online' | 'offline';

/** One workspace that someone who signed in is a member of. */
export interface MembershipSummary {
  readonly workspaceId: WorkspaceId;
  readonly workspaceName: string;
  readonly memberId: MemberId;
  readonly role: Role;
  readonly displayName: string;
}

/** Who signed in, and which of their workspaces they are in now. */
export interface LoginSummary {
  readonly userId: UserId;
  readonly email: string;
  readonly memberships: readonly MembershipSummary[];
  readonly current: MembershipSummary & { readonly presence: Presence };
}
