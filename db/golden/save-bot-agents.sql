delete from "bot_agent" where "workspace_id" = $1 and "bot_id" = $2 and member_id <> all($3::text[]);
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
-- $3 ["mem_00000000000000000000000003"]

insert into "bot_agent" ("workspace_id", "bot_id", "member_id") values ($1, $2, $3) on conflict do nothing;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
-- $3 "mem_00000000000000000000000003"
