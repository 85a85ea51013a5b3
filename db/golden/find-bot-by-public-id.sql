select "b"."workspace_id" as "workspaceId", "b"."id" as "botId", "b"."name", "b"."live_version_id" as "liveVersionId", b.settings::text as "settings", s.schedule::text as "schedule" from "address" as "a" inner join "bot" as "b" on "b"."workspace_id" = "a"."workspace_id" and "b"."id" = "a"."id" inner join "support_schedule" as "s" on "s"."workspace_id" = "b"."workspace_id" and "s"."bot_id" = "b"."id" where "a"."kind" = $1 and "a"."key" = $2;
-- $1 "bot"
-- $2 "shop-bot_00000000000000000000000006"
