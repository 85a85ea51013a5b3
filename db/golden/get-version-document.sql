select "document" from "version" where "workspace_id" = $1 and "id" = $2;
-- $1 "wsp_00000000000000000000000001"
-- $2 "ver_00000000000000000000000011"
