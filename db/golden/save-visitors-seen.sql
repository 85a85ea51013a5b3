update "visitor" set "last_seen_at" = $1 where "workspace_id" = $2 and "id" in ($3);
-- $1 1700000060000
-- $2 "wsp_00000000000000000000000001"
-- $3 "vis_00000000000000000000000012"
