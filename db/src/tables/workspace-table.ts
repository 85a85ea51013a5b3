import type { WorkspaceId } from '@baton/core/ids';

/** A workspace: everything of ours belongs to one. */
export interface WorkspaceTable {
  workspace_id: WorkspaceId;
  name: string;
  created_at: number;
}
