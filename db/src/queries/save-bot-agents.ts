import type { BotId, MemberId, WorkspaceId } from '@baton/core/ids';
import type { DatabaseTransaction } from '../database.ts';

/** Makes these members, and no others, the agents of a bot. */
export const saveBotAgents = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  { botId, memberIds }: { readonly botId: BotId; readonly memberIds: readonly MemberId[] },
): Promise<void> => {
  await transaction
    .deleteFrom('bot_agent')
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', botId)
    .execute();
  if (memberIds.length === 0) return;
  await transaction
    .insertInto('bot_agent')
    .values(memberIds.map((member_id) => ({ workspace_id: workspaceId, bot_id: botId, member_id })))
    .execute();
};
