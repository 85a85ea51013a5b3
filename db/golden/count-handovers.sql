select (select count(*)
    from handover h where h.workspace_id = $1 and h.bot_id = $2
      and h.kind = 'live' and h.status = 'pending') as pending,
      (select count(*)
    from handover h where h.workspace_id = $3 and h.owner_id = $4
      and h.bot_id = $5 and h.kind = 'live' and h.status = 'assigned') as mine, (select count(*)
    from conversation c where c.workspace_id = $6 and c.bot_id = $7
      and c.closed_at is null and c.closes_at > $8)
    + (select count(*)
    from conversation c where c.workspace_id = $9 and c.bot_id = $10
      and c.closed_at is null and c.closes_at <= $11 and (c.abandons_at > $12 or c.control <> 'bot')) as "allLive",
      (select count(*) from (select from conversation c
        where c.workspace_id = $13 and c.bot_id = $14 limit $15) as counted) as "all";
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
-- $3 "wsp_00000000000000000000000001"
-- $4 "mem_00000000000000000000000003"
-- $5 "bot_00000000000000000000000006"
-- $6 "wsp_00000000000000000000000001"
-- $7 "bot_00000000000000000000000006"
-- $8 1700000060000
-- $9 "wsp_00000000000000000000000001"
-- $10 "bot_00000000000000000000000006"
-- $11 1700000060000
-- $12 1700000060000
-- $13 "wsp_00000000000000000000000001"
-- $14 "bot_00000000000000000000000006"
-- $15 1000
