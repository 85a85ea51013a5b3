import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import type { BotSettings } from '@baton/core/bot/bot-settings';
import type { BotId, MemberId, VersionId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { parseSchedule, parseSettings } from '../rows/bot-values.ts';
import { liveCount, pendingCount } from '../rows/list-predicates.ts';

export interface ListedBot {
  readonly botId: BotId;
  readonly publicId: string;
  readonly name: string;
  readonly settings: BotSettings;
  readonly liveVersionId: VersionId | null;
  readonly schedule: SupportSchedule;
  /** Live handovers that wait for a person. */
  readonly pendingCount: number;
  /** Conversations that are not closed. */
  readonly liveCount: number;
  readonly isAgentOfBot: boolean;
}

/** Every bot of the workspace by name; `memberId` only marks the bots that this member is an agent of. */
export const listBots = async (
  db: Database,
  workspaceId: WorkspaceId,
  { memberId, now }: { readonly memberId: MemberId | null; readonly now: number },
): Promise<ListedBot[]> => {
  const rows = await db
    .selectFrom('bot as b')
    .innerJoin('support_schedule as s', (join) =>
      join.onRef('s.workspace_id', '=', 'b.workspace_id').onRef('s.bot_id', '=', 'b.id'),
    )
    .select(['b.id as botId', 'b.public_id as publicId', 'b.name', 'b.live_version_id as liveVersionId'])
    .select([
      sql<string>`b.settings::text`.as('settings'),
      sql<string>`s.schedule::text`.as('schedule'),
      pendingCount(sql.ref('b.workspace_id'), sql.ref('b.id')).as('pendingCount'),
      liveCount({ workspaceId: sql.ref('b.workspace_id'), botId: sql.ref('b.id'), now }).as('liveCount'),
      sql<boolean>`exists (select from bot_agent a
        where a.workspace_id = b.workspace_id and a.bot_id = b.id and a.member_id = ${memberId})`.as('isAgentOfBot'),
    ])
    .where('b.workspace_id', '=', workspaceId)
    .orderBy('b.name')
    .orderBy('b.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    settings: parseSettings(row.settings),
    schedule: parseSchedule(row.schedule),
  }));
};
