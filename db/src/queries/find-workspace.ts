import type { WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

export const findWorkspace = async (
  db: Database,
  workspaceId: WorkspaceId,
): Promise<{ readonly workspaceId: WorkspaceId; readonly name: string } | null> => {
  const row = await db
    .selectFrom('workspace')
    .select(['workspace_id as workspaceId', 'name'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row ?? null;
};
