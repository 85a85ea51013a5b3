import type { VisitorId, WorkspaceId } from '@baton/core/ids';

/** Whom a visitor's token stands for: one contact at one bot on one channel. */
export interface VisitorLogin {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
}
