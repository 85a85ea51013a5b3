select "b"."id" as "botId", "b"."public_id" as "publicId", "b"."name", "b"."settings_revision" as "settingsRevision", "v"."id" as "versionId", "v"."number", "v"."published_at" as "publishedAt", b.settings::text as "settings", array(select a.member_id from bot_agent a
        where a.workspace_id = b.workspace_id and a.bot_id = b.id order by a.member_id) as "agents" from "bot" as "b" left join "version" as "v" on "v"."workspace_id" = "b"."workspace_id" and "v"."id" = "b"."live_version_id" where "b"."workspace_id" = $1 and "b"."id" = $2;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
