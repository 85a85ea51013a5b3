import type { BotId, MemberId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { DatabaseTransaction } from '../database.ts';

/**
 * Makes these members, and no others, the agents of a bot. Who stays keeps their row, so that a turn of theirs that waited
 * for this still finds it (lock-conversation.ts).
 */
export const saveBotAgents = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  { botId, memberIds }: { readonly botId: BotId; readonly memberIds: readonly MemberId[] },
): Promise<void> => {
  await transaction
    .deleteFrom('bot_agent')
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', botId)
    .where(sql<boolean>`member_id <> all(${memberIds}::text[])`)
    .execute();
  if (memberIds.length === 0) return;
  await transaction
    .insertInto('bot_agent')
    .values(memberIds.map((member_id) => ({ workspace_id: workspaceId, bot_id: botId, member_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
