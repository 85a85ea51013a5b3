import type { BotId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { DatabaseTransaction } from '../database.ts';
import { parseSchedule } from '../rows/bot-values.ts';
import type { StoredSchedule } from './find-support-schedule.ts';

/** A bot's support schedule, locked for a change; null where the workspace has no such bot. */
export const lockSupportSchedule = async (
  transaction: DatabaseTransaction,
  workspaceId: WorkspaceId,
  botId: BotId,
): Promise<StoredSchedule | null> => {
  const row = await transaction
    .selectFrom('support_schedule')
    .select([sql<string>`schedule::text`.as('schedule'), 'revision'])
    .where('workspace_id', '=', workspaceId)
    .where('bot_id', '=', botId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : { schedule: parseSchedule(row.schedule), revision: row.revision };
};
