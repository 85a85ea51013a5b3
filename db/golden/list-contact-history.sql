select "c"."id" as "conversationId", "c"."bot_id" as "botId", "b"."name" as "botName", "c"."reference", "c"."channel", "c"."control", "c"."started_at" as "startedAt", "c"."closed_at" as "closedAt", "c"."last_visitor_text" as "lastVisitorText", "c"."last_visitor_at" as "lastVisitorAt" from "conversation" as "c" inner join "bot" as "b" on "b"."workspace_id" = "c"."workspace_id" and "b"."id" = "c"."bot_id" where "c"."workspace_id" = $1 and "c"."contact_id" = $2 and c.bot_id = any($3::text[]) order by "c"."started_at" desc, "c"."id" desc limit $4;
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnt_00000000000000000000000013"
-- $3 ["bot_00000000000000000000000006"]
-- $4 1

select "c"."id" as "conversationId", "c"."bot_id" as "botId", "b"."name" as "botName", "c"."reference", "c"."channel", "c"."control", "c"."started_at" as "startedAt", "c"."closed_at" as "closedAt", "c"."last_visitor_text" as "lastVisitorText", "c"."last_visitor_at" as "lastVisitorAt" from "conversation" as "c" inner join "bot" as "b" on "b"."workspace_id" = "c"."workspace_id" and "b"."id" = "c"."bot_id" where "c"."workspace_id" = $1 and "c"."contact_id" = $2 and ("c"."started_at", "c"."id") < ($3, $4) order by "c"."started_at" desc, "c"."id" desc limit $5;
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnt_00000000000000000000000013"
-- $3 1700000060000
-- $4 "cnv_00000000000000000000000017"
-- $5 1
