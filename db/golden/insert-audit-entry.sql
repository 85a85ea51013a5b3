insert into "audit_entry" ("workspace_id", "id", "actor_id", "action", "subject_id", "detail", "at") values ($1, $2, $3, $4, $5, $6, $7);
-- $1 "wsp_00000000000000000000000001"
-- $2 "aud_00000000000000000000000042"
-- $3 "mem_00000000000000000000000003"
-- $4 "bot.created"
-- $5 "bot_00000000000000000000000006"
-- $6 "{\"agents\":2}"
-- $7 1700000060000
