select "id" from "conversation" where "workspace_id" = $1 and "id" = $2 for no key update;
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnv_00000000000000000000000014"

select "n"."id" as "noteId", "n"."author_id" as "memberId", "m"."display_name" as "displayName", "n"."text", "n"."created_at" as "createdAt" from "note" as "n" inner join "member" as "m" on "m"."workspace_id" = "n"."workspace_id" and "m"."id" = "n"."author_id" where "n"."workspace_id" = $1 and "n"."conversation_id" = $2 and "n"."author_id" = $3 and "n"."client_id" = $4 order by "n"."position";
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnv_00000000000000000000000014"
-- $3 "mem_00000000000000000000000003"
-- $4 "client"

select max("position") as "last" from "note" where "workspace_id" = $1 and "conversation_id" = $2;
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnv_00000000000000000000000014"

insert into "note" ("workspace_id", "id", "conversation_id", "position", "author_id", "client_id", "text", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8);
-- $1 "wsp_00000000000000000000000001"
-- $2 "nte_00000000000000000000000018"
-- $3 "cnv_00000000000000000000000014"
-- $4 1
-- $5 "mem_00000000000000000000000003"
-- $6 "client"
-- $7 "Call back"
-- $8 1700000060000

select "n"."id" as "noteId", "n"."author_id" as "memberId", "m"."display_name" as "displayName", "n"."text", "n"."created_at" as "createdAt" from "note" as "n" inner join "member" as "m" on "m"."workspace_id" = "n"."workspace_id" and "m"."id" = "n"."author_id" where "n"."workspace_id" = $1 and "n"."conversation_id" = $2 and "n"."author_id" = $3 and "n"."client_id" = $4 order by "n"."position";
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnv_00000000000000000000000014"
-- $3 "mem_00000000000000000000000003"
-- $4 "client"
