import type { BotId, VersionId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';

export interface ListedVersion {
  readonly versionId: VersionId;
  readonly number: number;
  readonly note: string;
  readonly publishedAt: number;
  /** Display name; null once that member was removed. */
  readonly publishedBy: string | null;
  readonly isLive: boolean;
}

/** A bot's versions without their documents, the newest first. */
export const listVersions = (db: Database, workspaceId: WorkspaceId, botId: BotId): Promise<ListedVersion[]> =>
  db
    .selectFrom('version as v')
    .innerJoin('bot as b', (join) => join.onRef('b.workspace_id', '=', 'v.workspace_id').onRef('b.id', '=', 'v.bot_id'))
    .leftJoin('member as m', (join) =>
      join
        .onRef('m.workspace_id', '=', 'v.workspace_id')
        .onRef('m.id', '=', 'v.published_by')
        .on('m.removed_at', 'is', null),
    )
    .select(['v.id as versionId', 'v.number', 'v.note', 'v.published_at as publishedAt'])
    .select(['m.display_name as publishedBy', sql<boolean>`b.live_version_id is not distinct from v.id`.as('isLive')])
    .where('v.workspace_id', '=', workspaceId)
    .where('v.bot_id', '=', botId)
    .orderBy('v.number', 'desc')
    .execute();
