select "n"."id" as "noteId", "n"."author_id" as "memberId", "m"."display_name" as "displayName", "n"."text", "n"."created_at" as "createdAt" from "note" as "n" inner join "member" as "m" on "m"."workspace_id" = "n"."workspace_id" and "m"."id" = "n"."author_id" where "n"."workspace_id" = $1 and "n"."conversation_id" = $2 order by "n"."position";
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnv_00000000000000000000000014"
