import type { WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

export interface NewWorkspace {
  readonly workspaceId: WorkspaceId;
  readonly name: string;
  readonly createdAt: number;
}

export const insertWorkspace = async (db: Database, workspace: NewWorkspace): Promise<void> => {
  await db
    .insertInto('workspace')
    .values({ workspace_id: workspace.workspaceId, name: workspace.name, created_at: workspace.createdAt })
    .execute();
};
