update "bot" set "name" = $1 where "workspace_id" = $2 and "id" = $3;
-- $1 "Shop 2"
-- $2 "wsp_00000000000000000000000001"
-- $3 "bot_00000000000000000000000006"
