import type { BotId, MemberId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

export const listBotAgents = async (db: Database, workspaceId: WorkspaceId, botId: BotId): Promise<MemberId[]> => {
  const rows = await db
    .selectFrom('bot_agent')
    .select('member_id')
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', botId)
    .orderBy('member_id')
    .execute();
  return rows.map((row) => row.member_id);
};
