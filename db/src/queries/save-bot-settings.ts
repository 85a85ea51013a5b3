import type { BotSettings } from '@baton/core/bot/bot-settings';
import type { BotId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

export interface SettingsSave {
  readonly botId: BotId;
  readonly settings: BotSettings;
  /** The revision that the settings had when they were edited. */
  readonly revision: number;
}

/** The new revision; null where someone else saved in the meantime (or there is no such bot), and nothing is written. */
export const saveBotSettings = async (
  db: Database,
  workspaceId: WorkspaceId,
  save: SettingsSave,
): Promise<number | null> => {
  const row = await db
    .updateTable('bot')
    .set({ settings: JSON.stringify(save.settings), settings_revision: save.revision + 1 })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', save.botId)
    .where('settings_revision', '=', save.revision)
    .returning('settings_revision')
    .executeTakeFirst();
  return row?.settings_revision ?? null;
};
