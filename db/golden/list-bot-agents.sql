select "member_id" from "bot_agent" where "workspace_id" = $1 and "bot_id" = $2 order by "member_id";
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
