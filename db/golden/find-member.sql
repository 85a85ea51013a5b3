select "id" as "memberId", "user_id" as "userId", "display_name" as "displayName", "role", "presence", coalesce(last_seen_at > $1, false) as "isConnected" from "member" where "workspace_id" = $2 and "id" = $3 and "removed_at" is null;
-- $1 1700000015000
-- $2 "wsp_00000000000000000000000001"
-- $3 "mem_00000000000000000000000003"
