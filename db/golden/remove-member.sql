delete from "bot_agent" where "workspace_id" = $1 and "member_id" = $2;
-- $1 "wsp_00000000000000000000000001"
-- $2 "mem_00000000000000000000000003"

update "member" set "removed_at" = $1, "presence" = $2 where "workspace_id" = $3 and "id" = $4 and "removed_at" is null;
-- $1 1700000060000
-- $2 "offline"
-- $3 "wsp_00000000000000000000000001"
-- $4 "mem_00000000000000000000000003"
