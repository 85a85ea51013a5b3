insert into "member" ("workspace_id", "id", "user_id", "display_name", "role", "presence", "last_seen_at", "created_at", "removed_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9);
-- $1 "wsp_00000000000000000000000001"
-- $2 "mem_00000000000000000000000041"
-- $3 "usr_00000000000000000000000002"
-- $4 "Ann again"
-- $5 "agent"
-- $6 "online"
-- $7 null
-- $8 1700000060000
-- $9 null
