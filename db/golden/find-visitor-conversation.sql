select "id" as "conversationId", "bot_id" as "botId", "last_seq" as "lastSeq", "revision", "control", "session", "locale" from "conversation" where "workspace_id" = $1 and "id" = $2 and "visitor_id" = $3;
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnv_00000000000000000000000014"
-- $3 "vis_00000000000000000000000012"
