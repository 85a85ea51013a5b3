import type { BotId, MemberId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** A bot as a member stands to it; null where the workspace has none of this id. */
export const findBotMembership = async (
  db: Database,
  workspaceId: WorkspaceId,
  { botId, memberId }: { readonly botId: BotId; readonly memberId: MemberId },
): Promise<{ readonly botId: BotId; readonly isAgentOfBot: boolean } | null> => {
  const row = await db
    .selectFrom('bot as b')
    .select('b.id as botId')
    .select(
      sql<boolean>`exists (select from bot_agent a
        where a.workspace_id = b.workspace_id and a.bot_id = b.id and a.member_id = ${memberId})`.as('isAgentOfBot'),
    )
    .where('b.workspace_id', '=', workspaceId)
    .where('b.id', '=', botId)
    .executeTakeFirst();
  return row ?? null;
};
