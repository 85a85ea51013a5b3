import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import type { BotId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { parseSchedule } from '../rows/bot-values.ts';

export interface StoredSchedule {
  readonly schedule: SupportSchedule;
  readonly revision: number;
}

/** A bot's support schedule; null where the workspace has no such bot. */
export const findSupportSchedule = async (
  db: Database,
  workspaceId: WorkspaceId,
  botId: BotId,
): Promise<StoredSchedule | null> => {
  const row = await db
    .selectFrom('support_schedule')
    .select([sql<string>`schedule::text`.as('schedule'), 'revision'])
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', botId)
    .executeTakeFirst();
  return row === undefined ? null : { schedule: parseSchedule(row.schedule), revision: row.revision };
};
