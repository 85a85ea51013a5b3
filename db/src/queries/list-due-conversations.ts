import type { ConversationId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';

/**
 * Open conversations of a workspace that are past their `closesAt`, for the sweep that closes them; those that wait for
 * a person stay open. Goes bot by bot, so that the index of open conversations answers.
 */
export const listDueConversations = async (
  db: Database,
  workspaceId: WorkspaceId,
  { now, limit }: { readonly now: number; readonly limit: number },
): Promise<ConversationId[]> => {
  const { rows } = await sql<{ id: ConversationId }>`select due.id
    from bot b
    cross join lateral (select c.id from conversation c
      where c.workspace_id = b.workspace_id and c.bot_id = b.id and c.closed_at is null
        and c.closes_at <= ${now} and c.control = 'bot'
      order by c.closes_at limit ${limit}) as due
    where b.workspace_id = ${workspaceId}
    limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
};
