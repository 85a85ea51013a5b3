import type { BotId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

export const saveBotName = async (
  db: Database,
  workspaceId: WorkspaceId,
  { botId, name }: { readonly botId: BotId; readonly name: string },
): Promise<void> => {
  await db.updateTable('bot').set({ name }).where('workspace_id', '=', workspaceId).where('id', '=', botId).execute();
};
