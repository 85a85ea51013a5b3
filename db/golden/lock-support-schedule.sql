select schedule::text as "schedule", "revision" from "support_schedule" where "workspace_id" = $1 and "bot_id" = $2 for update;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
