update "timer" set "leased_until" = $1 where "workspace_id" = $2 and "subject_id" = $3 and "kind" = $4 and "due_at" = $5 and "leased_until" is not null;
-- $1 1700000090000
-- $2 "wsp_00000000000000000000000001"
-- $3 "cnv_00000000000000000000000014"
-- $4 "queue-timeout"
-- $5 1700000000000
