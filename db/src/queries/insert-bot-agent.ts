import type { BotId, MemberId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';

/** Makes a member an agent of a bot; no change where they are one already. */
export const insertBotAgent = async (
  db: Database,
  workspaceId: WorkspaceId,
  { botId, memberId }: { readonly botId: BotId; readonly memberId: MemberId },
): Promise<void> => {
  await db
    .insertInto('bot_agent')
    .values({ workspace_id: workspaceId, bot_id: botId, member_id: memberId })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'bot_id', 'member_id']).doNothing())
    .execute();
};
