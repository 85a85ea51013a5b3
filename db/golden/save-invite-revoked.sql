update "invite" set "revoked_at" = $1 where "workspace_id" = $2 and "id" = $3 and "accepted_at" is null and "revoked_at" is null;
-- $1 1700000060000
-- $2 "wsp_00000000000000000000000001"
-- $3 "inv_00000000000000000000000900"

delete from "address" where "workspace_id" = $1 and "id" = $2;
-- $1 "wsp_00000000000000000000000001"
-- $2 "inv_00000000000000000000000900"
