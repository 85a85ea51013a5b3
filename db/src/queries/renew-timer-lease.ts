import type { WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';
import { timerLeaseMs, type DueTimer } from './claim-due-timers.ts';

/** Holds a claimed timer for another lease from `now`; false where it was taken away or set anew meanwhile. */
export const renewTimerLease = async (
  db: Database,
  workspaceId: WorkspaceId,
  timer: Omit<DueTimer, 'workspaceId'> & { readonly now: number },
): Promise<boolean> => {
  const renewed = await db
    .updateTable('timer')
    .set({ leased_until: timer.now + timerLeaseMs })
    .where('workspace_id', '=', workspaceId)
    .where('subject_id', '=', timer.conversationId)
    .where('kind', '=', timer.kind)
    .where('due_at', '=', timer.dueAt)
    .where('leased_until', 'is not', null)
    .executeTakeFirst();
  return renewed.numUpdatedRows === 1n;
};
