import type { WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

/** Every workspace of the installation, for the sweeps of the house. */
export const listWorkspaceIds = async (db: Database): Promise<WorkspaceId[]> => {
  const rows = await db.selectFrom('workspace').select('workspace_id').orderBy('workspace_id').execute();
  return rows.map((row) => row.workspace_id);
};
