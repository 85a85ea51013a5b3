import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import type { BotId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

export interface ScheduleSave {
  readonly botId: BotId;
  readonly schedule: SupportSchedule;
  /** The revision that the schedule had when it was edited. */
  readonly revision: number;
}

/** The new revision; null where someone else saved in the meantime (or there is no such bot), and nothing is written. */
export const saveSupportSchedule = async (
  db: Database,
  workspaceId: WorkspaceId,
  save: ScheduleSave,
): Promise<number | null> => {
  const row = await db
    .updateTable('support_schedule')
    .set({ schedule: JSON.stringify(save.schedule), revision: save.revision + 1 })
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', save.botId)
    .where('revision', '=', save.revision)
    .returning('revision')
    .executeTakeFirst();
  return row?.revision ?? null;
};
