select "id" as "memberId", "user_id" as "userId", "role" from "member" where "workspace_id" = $1 and "removed_at" is null order by "id" for update;
-- $1 "wsp_00000000000000000000000001"
