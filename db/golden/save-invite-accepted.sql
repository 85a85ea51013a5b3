update "invite" set "accepted_at" = $1 where "workspace_id" = $2 and "id" = $3;
-- $1 1700000060000
-- $2 "wsp_00000000000000000000000001"
-- $3 "inv_00000000000000000000000900"

delete from "address" where "workspace_id" = $1 and "id" = $2;
-- $1 "wsp_00000000000000000000000001"
-- $2 "inv_00000000000000000000000900"
