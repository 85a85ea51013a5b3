update "member" set "display_name" = $1 where "workspace_id" = $2 and "id" = $3;
-- $1 "Anna"
-- $2 "wsp_00000000000000000000000001"
-- $3 "mem_00000000000000000000000003"
