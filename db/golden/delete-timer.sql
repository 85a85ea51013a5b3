delete from "timer" where "workspace_id" = $1 and "subject_id" = $2 and "kind" = $3 and "due_at" = $4;
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnv_00000000000000000000000014"
-- $3 "queue-timeout"
-- $4 1700000000000
