import type { BotId, MemberId, WorkspaceId } from '@baton/core/ids';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { liveCount, ownedCount, pendingCount } from '../rows/list-predicates.ts';

/** *All conversations* is counted no further than this: a badge does not walk through a million rows. */
const allCountLimit = 1000;

/** How many rows each view of `listHandovers` has (B37). */
export interface HandoverCounts {
  readonly pending: number;
  readonly mine: number;
  readonly allLive: number;
  /** At most `allCountLimit`, which then means "so many or more". */
  readonly all: number;
}

export const countHandovers = async (
  db: Database,
  workspaceId: WorkspaceId,
  { botId, memberId, now }: { readonly botId: BotId; readonly memberId: MemberId; readonly now: number },
): Promise<HandoverCounts> => {
  const keys = { workspaceId: sql`${workspaceId}`, botId: sql`${botId}`, memberId: sql`${memberId}`, now };
  const { rows } = await sql<HandoverCounts>`select ${pendingCount(keys.workspaceId, keys.botId)} as pending,
      ${ownedCount(keys)} as mine, ${liveCount(keys)} as "allLive",
      (select count(*) from (select from conversation c
        where c.workspace_id = ${workspaceId} and c.bot_id = ${botId} limit ${allCountLimit}) as counted) as "all"`.execute(
    db,
  );
  return rows[0] ?? { pending: 0, mine: 0, allLive: 0, all: 0 };
};
