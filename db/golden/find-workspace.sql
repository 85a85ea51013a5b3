select "workspace_id" as "workspaceId", "name" from "workspace" where "workspace_id" = $1;
-- $1 "wsp_00000000000000000000000001"
