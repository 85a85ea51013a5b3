select "conversation_id" as "conversationId", "bot_id" as "botId", "id" as "handoverId" from "handover" where "workspace_id" = $1 and "owner_id" = $2 and "kind" = $3 and "status" = $4 and "bot_id" = $5 order by "bot_id", "queue_number";
-- $1 "wsp_00000000000000000000000001"
-- $2 "mem_00000000000000000000000003"
-- $3 "live"
-- $4 "assigned"
-- $5 "bot_00000000000000000000000006"
