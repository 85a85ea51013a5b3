select "workspace_id" as "workspaceId", "id" from "address" where "kind" = $1 and "key" = $2 and ("expires_at" is null or "expires_at" > $3);
-- $1 "provider-number"
-- $2 "+26012"
-- $3 1700000060000
