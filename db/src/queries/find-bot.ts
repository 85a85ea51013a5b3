import type { BotSettings } from '@baton/core/bot/bot-settings';
import type { BotId, MemberId, VersionId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { parseSettings } from '../rows/bot-values.ts';

export interface FoundBot {
  readonly botId: BotId;
  readonly publicId: string;
  readonly name: string;
  readonly settings: BotSettings;
  readonly settingsRevision: number;
  readonly liveVersion: {
    readonly versionId: VersionId;
    readonly number: number;
    readonly publishedAt: number;
  } | null;
  readonly agents: readonly MemberId[];
}

interface LiveVersionColumns {
  readonly versionId: VersionId | null;
  readonly number: number | null;
  readonly publishedAt: number | null;
}

export const findBot = async (db: Database, workspaceId: WorkspaceId, botId: BotId): Promise<FoundBot | null> => {
  const row = await db
    .selectFrom('bot as b')
    .leftJoin('version as v', (join) =>
      join.onRef('v.workspace_id', '=', 'b.workspace_id').onRef('v.id', '=', 'b.live_version_id'),
    )
    .select(['b.id as botId', 'b.public_id as publicId', 'b.name', 'b.settings_revision as settingsRevision'])
    .select(['v.id as versionId', 'v.number', 'v.published_at as publishedAt'])
    .select([
      sql<string>`b.settings::text`.as('settings'),
      sql<MemberId[]>`array(select a.member_id from bot_agent a
        where a.workspace_id = b.workspace_id and a.bot_id = b.id order by a.member_id)`.as('agents'),
    ])
    .where('b.workspace_id', '=', workspaceId)
    .where('b.id', '=', botId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { versionId, number, publishedAt, settings, ...bot } = row;
  return { ...bot, settings: parseSettings(settings), liveVersion: liveVersionOf({ versionId, number, publishedAt }) };
};

const liveVersionOf = ({ versionId, number, publishedAt }: LiveVersionColumns): FoundBot['liveVersion'] =>
  versionId === null || number === null || publishedAt === null ? null : { versionId, number, publishedAt };
