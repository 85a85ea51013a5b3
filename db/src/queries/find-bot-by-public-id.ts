import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import type { BotSettings } from '@baton/core/bot/bot-settings';
import type { BotId, VersionId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { parseSchedule, parseSettings } from '../rows/bot-values.ts';

/** A bot as the visitor's side needs it. */
export interface PublicBot {
  readonly workspaceId: WorkspaceId;
  readonly botId: BotId;
  readonly name: string;
  readonly settings: BotSettings;
  readonly liveVersionId: VersionId | null;
  readonly schedule: SupportSchedule;
}

/** The bot of a public address (`/chat/{publicId}`); null when there is none. */
export const findBotByPublicId = async (db: Database, publicId: string): Promise<PublicBot | null> => {
  const row = await db
    .selectFrom('address as a')
    .innerJoin('bot as b', (join) => join.onRef('b.workspace_id', '=', 'a.workspace_id').onRef('b.id', '=', 'a.id'))
    .innerJoin('support_schedule as s', (join) =>
      join.onRef('s.workspace_id', '=', 'b.workspace_id').onRef('s.bot_id', '=', 'b.id'),
    )
    .select(['b.workspace_id as workspaceId', 'b.id as botId', 'b.name', 'b.live_version_id as liveVersionId'])
    .select([sql<string>`b.settings::text`.as('settings'), sql<string>`s.schedule::text`.as('schedule')])
    .where('a.kind', '=', 'bot')
    .where('a.key', '=', publicId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { ...row, settings: parseSettings(row.settings), schedule: parseSchedule(row.schedule) };
};
