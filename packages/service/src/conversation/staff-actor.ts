import type { MemberActor } from '@baton/core/handover/acting-agent';
import type { WorkspaceId } from '@baton/core/ids';

/** A member who changes a conversation of one of their workspace's bots. */
export interface StaffActor {
  readonly workspaceId: WorkspaceId;
  readonly actor: MemberActor;
}
