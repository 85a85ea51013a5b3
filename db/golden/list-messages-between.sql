select "id", "conversation_id" as "conversationId", "seq", "revision", "client_id" as "clientId", "author", "content", "created_at" as "createdAt" from "message" where "workspace_id" = $1 and "conversation_id" = $2 and "seq" >= $3 and "seq" <= $4 order by "seq";
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnv_00000000000000000000000014"
-- $3 1
-- $4 9
