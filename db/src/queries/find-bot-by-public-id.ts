import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import type { BotSettings } from '@baton/core/bot/bot-settings';
import type { BotId, VersionId, WorkspaceId } from '@baton/core/ids';
import type { Database } from '../database.ts';
import { prepareStatement } from '../prepared-statement.ts';
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

interface FoundRow extends Omit<PublicBot, 'settings' | 'schedule'> {
  readonly settings: string;
  readonly schedule: string;
}

const findStatement = prepareStatement<{ readonly publicId: string }, FoundRow>(
  'find-bot-by-public-id',
  (place) => `
select b.workspace_id as "workspaceId", b.id as "botId", b.name, b.live_version_id as "liveVersionId",
    b.settings::text as settings, s.schedule::text as schedule
  from address a
  join bot b on b.workspace_id = a.workspace_id and b.id = a.id
  join support_schedule s on s.workspace_id = b.workspace_id and s.bot_id = b.id
  where a.kind = 'bot' and a.key = ${place('publicId', 'text')}`,
);

/** The bot of a public address (`/chat/{publicId}`); null when there is none. */
export const findBotByPublicId = async (db: Database, publicId: string): Promise<PublicBot | null> => {
  const row = (await db.executeQuery(findStatement.with({ publicId }))).rows[0];
  return row === undefined
    ? null
    : { ...row, settings: parseSettings(row.settings), schedule: parseSchedule(row.schedule) };
};
