import type { SupportSchedule } from '@baton/core/availability/support-schedule';
import type { BotId, MemberId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { parseSchedule } from '../rows/bot-values.ts';
import { ownedCount, pendingCount } from '../rows/list-predicates.ts';

export interface DashboardRow {
  readonly botId: BotId;
  readonly name: string;
  readonly pendingCount: number;
  /** Conversations that the member owns in this bot. */
  readonly mineCount: number;
  /** When the first of the pending handovers was opened; null with none. */
  readonly oldestWaitingAt: number | null;
  readonly schedule: SupportSchedule;
}

/** The bots of which the member is an agent, by name. */
export const listDashboard = async (
  db: Database,
  workspaceId: WorkspaceId,
  { memberId }: { readonly memberId: MemberId },
): Promise<DashboardRow[]> => {
  const keys = { workspaceId: sql.ref('b.workspace_id'), botId: sql.ref('b.id'), memberId: sql`${memberId}` };
  const rows = await db
    .selectFrom('bot_agent as a')
    .innerJoin('bot as b', (join) => join.onRef('b.workspace_id', '=', 'a.workspace_id').onRef('b.id', '=', 'a.bot_id'))
    .innerJoin('support_schedule as s', (join) =>
      join.onRef('s.workspace_id', '=', 'b.workspace_id').onRef('s.bot_id', '=', 'b.id'),
    )
    .select(['b.id as botId', 'b.name'])
    .select([
      pendingCount(keys.workspaceId, keys.botId).as('pendingCount'),
      ownedCount(keys).as('mineCount'),
      sql<number | null>`(select min(h.opened_at) from handover h where h.workspace_id = b.workspace_id
        and h.bot_id = b.id and h.kind = 'live' and h.status = 'pending')`.as('oldestWaitingAt'),
      sql<string>`s.schedule::text`.as('schedule'),
    ])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.member_id', '=', memberId)
    .orderBy('b.name')
    .orderBy('b.id')
    .execute();
  return rows.map((row) => ({ ...row, schedule: parseSchedule(row.schedule) }));
};
