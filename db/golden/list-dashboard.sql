select "b"."id" as "botId", "b"."name", (select count(*)
    from handover h where h.workspace_id = "b"."workspace_id" and h.bot_id = "b"."id"
      and h.kind = 'live' and h.status = 'pending') as "pendingCount", (select count(*)
    from handover h where h.workspace_id = "b"."workspace_id" and h.owner_id = $1
      and h.bot_id = "b"."id" and h.kind = 'live' and h.status = 'assigned') as "mineCount", (select min(h.opened_at) from handover h where h.workspace_id = b.workspace_id
        and h.bot_id = b.id and h.kind = 'live' and h.status = 'pending') as "oldestWaitingAt", s.schedule::text as "schedule" from "bot_agent" as "a" inner join "bot" as "b" on "b"."workspace_id" = "a"."workspace_id" and "b"."id" = "a"."bot_id" inner join "support_schedule" as "s" on "s"."workspace_id" = "b"."workspace_id" and "s"."bot_id" = "b"."id" where "a"."workspace_id" = $2 and "a"."member_id" = $3 order by "b"."name", "b"."id";
-- $1 "mem_00000000000000000000000003"
-- $2 "wsp_00000000000000000000000001"
-- $3 "mem_00000000000000000000000003"
