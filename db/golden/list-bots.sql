select "b"."id" as "botId", "b"."public_id" as "publicId", "b"."name", "b"."live_version_id" as "liveVersionId", b.settings::text as "settings", s.schedule::text as "schedule", (select count(*)
    from handover h where h.workspace_id = "b"."workspace_id" and h.bot_id = "b"."id"
      and h.kind = 'live' and h.status = 'pending') as "pendingCount", (select count(*)
    from conversation c where c.workspace_id = "b"."workspace_id" and c.bot_id = "b"."id"
      and c.closed_at is null and c.closes_at > $1)
    + (select count(*)
    from conversation c where c.workspace_id = "b"."workspace_id" and c.bot_id = "b"."id"
      and c.closed_at is null and c.closes_at <= $2 and (c.abandons_at > $3 or c.control <> 'bot')) as "liveCount", exists (select from bot_agent a
        where a.workspace_id = b.workspace_id and a.bot_id = b.id and a.member_id = $4) as "isAgentOfBot" from "bot" as "b" inner join "support_schedule" as "s" on "s"."workspace_id" = "b"."workspace_id" and "s"."bot_id" = "b"."id" where "b"."workspace_id" = $5 order by "b"."name", "b"."id";
-- $1 1700000060000
-- $2 1700000060000
-- $3 1700000060000
-- $4 "mem_00000000000000000000000003"
-- $5 "wsp_00000000000000000000000001"
