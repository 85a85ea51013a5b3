import { sql, type RawBuilder } from 'kysely';

type Sql = RawBuilder<unknown>;

/**
 * SQL: that the conversation `c` is live, as *All live conversations* shows it: its status at `now` is not `closed`
 * (core's statusAt). Written so that the partial index of open conversations answers.
 */
export const isLiveAt = (now: number): RawBuilder<boolean> =>
  sql<boolean>`(c.closed_at is null
      and (c.closes_at > ${now} or c.abandons_at > ${now} or c.control <> 'bot'))`;

/** SQL: the status of the conversation `c` at `now`, the same as core's statusAt; a test holds them together. */
export const statusOfAt = (now: number): RawBuilder<string> => sql<string>`case
    when c.closed_at is not null then 'closed'
    when c.control <> 'bot' then 'waiting-for-agent'
    when c.needs_action and ${now} < c.abandons_at then 'action'
    when ${now} < c.stalls_at and ${now} < c.abandons_at then 'live'
    when ${now} < c.abandons_at then 'stalled'
    when ${now} < c.closes_at then 'abandoned'
    else 'closed' end`;

/** SQL: how many live handovers of a bot wait. */
export const pendingCount = (workspaceId: Sql, botId: Sql): RawBuilder<number> => sql<number>`(select count(*)
    from handover h where h.workspace_id = ${workspaceId} and h.bot_id = ${botId}
      and h.kind = 'live' and h.status = 'pending')`;

/** SQL: how many conversations of a bot a member owns. */
export const ownedCount = (keys: {
  readonly workspaceId: Sql;
  readonly botId: Sql;
  readonly memberId: Sql;
}): RawBuilder<number> => sql<number>`(select count(*)
    from handover h where h.workspace_id = ${keys.workspaceId} and h.owner_id = ${keys.memberId}
      and h.bot_id = ${keys.botId} and h.kind = 'live' and h.status = 'assigned')`;

/** SQL: how many conversations of a bot are live at `now`; the first part needs the index only. */
export const liveCount = (keys: {
  readonly workspaceId: Sql;
  readonly botId: Sql;
  readonly now: number;
}): RawBuilder<number> => sql<number>`(select count(*)
    from conversation c where c.workspace_id = ${keys.workspaceId} and c.bot_id = ${keys.botId}
      and c.closed_at is null and c.closes_at > ${keys.now})
    + (select count(*)
    from conversation c where c.workspace_id = ${keys.workspaceId} and c.bot_id = ${keys.botId}
      and c.closed_at is null and c.closes_at <= ${keys.now} and (c.abandons_at > ${keys.now} or c.control <> 'bot'))`;
