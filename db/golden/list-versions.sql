select "v"."id" as "versionId", "v"."number", "v"."note", "v"."published_at" as "publishedAt", "m"."display_name" as "publishedBy", b.live_version_id is not distinct from v.id as "isLive" from "version" as "v" inner join "bot" as "b" on "b"."workspace_id" = "v"."workspace_id" and "b"."id" = "v"."bot_id" left join "member" as "m" on "m"."workspace_id" = "v"."workspace_id" and "m"."id" = "v"."published_by" and "m"."removed_at" is null where "v"."workspace_id" = $1 and "v"."bot_id" = $2 order by "v"."number" desc;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
