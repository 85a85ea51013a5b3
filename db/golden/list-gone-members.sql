select "id" as "memberId", "last_seen_at" as "lastSeenAt" from "member" where "workspace_id" = $1 and "presence" = $2 and "removed_at" is null and "last_seen_at" <= $3 order by "id";
-- $1 "wsp_00000000000000000000000001"
-- $2 "online"
-- $3 1700000060000
