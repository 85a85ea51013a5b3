insert into "workspace" ("workspace_id", "name", "created_at") values ($1, $2, $3);
-- $1 "wsp_00000000000000000000000038"
-- $2 "Other"
-- $3 1700000060000
