import type { WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';
import type { DueTimer } from './claim-due-timers.ts';

/** Takes a timer away that fired, unless it was set anew to another instant meanwhile. */
export const deleteTimer = async (
  db: Database,
  workspaceId: WorkspaceId,
  timer: Omit<DueTimer, 'workspaceId'>,
): Promise<void> => {
  await db
    .deleteFrom('timer')
    .where('workspace_id', '=', workspaceId)
    .where('subject_id', '=', timer.conversationId)
    .where('kind', '=', timer.kind)
    .where('due_at', '=', timer.dueAt)
    .execute();
};
