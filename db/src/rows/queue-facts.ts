/** A socket within this time means connected (decisions.md, Words). */
export const connectedWithinMs = 45_000;

/** SQL: how many handovers of a bot wait; counted on the partial index of those that do. */
export const queueLengthOf = (workspaceId: string, botId: string): string => `(select count(*) from handover p
    where p.workspace_id = ${workspaceId} and p.bot_id = ${botId} and p.kind = 'live' and p.status = 'pending')`;

/** SQL: how many conversations of a bot a member owns. */
export const ownedBy = (
  workspaceId: string,
  memberId: string,
  botId: string,
): string => `(select count(*) from handover o
    where o.workspace_id = ${workspaceId} and o.owner_id = ${memberId} and o.bot_id = ${botId}
      and o.kind = 'live' and o.status = 'assigned')`;

/** SQL: agents who are available: online, connected since `connectedSince`, and below the bot's capacity (decisions.md, Words). */
export const availableAgentsOf = (bot: string, connectedSince: string): string => `(select count(*) from bot_agent a
    join member g on g.workspace_id = a.workspace_id and g.id = a.member_id
    where a.workspace_id = ${bot}.workspace_id and a.bot_id = ${bot}.id
      and g.presence = 'online' and g.removed_at is null and g.last_seen_at > ${connectedSince}
      and ${ownedBy('a.workspace_id', 'a.member_id', 'a.bot_id')} < (${bot}.settings ->> 'capacity')::integer)`;
