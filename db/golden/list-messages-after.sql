select "id", "conversation_id" as "conversationId", "seq", "revision", "client_id" as "clientId", "author", "content", "created_at" as "createdAt" from "message" where "workspace_id" = $1 and "conversation_id" = $2 and "revision" > $3 order by "revision", "seq" limit $4;
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnv_00000000000000000000000014"
-- $3 0
-- $4 50
