import type { MemberId, UserId, WorkspaceId } from '@baton/core/ids';
import type { Role } from '@baton/core/identity/role';

/** The member on whose behalf a use case runs, loaded afresh for each request, so that a removed one is nobody at once. */
export interface ActingMember {
  readonly workspaceId: WorkspaceId;
  readonly memberId: MemberId;
  readonly userId: UserId;
  readonly role: Role;
  readonly displayName: string;
}
