delete from "address" where "workspace_id" = $1 and "id" = $2;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
