select "c"."id" as "conversationId", "c"."contact_id" as "contactId", "c"."bot_id" as "botId", exists (select from bot_agent a
        where a.workspace_id = c.workspace_id and a.bot_id = c.bot_id and a.member_id = $1) as "isAgentOfBot" from "conversation" as "c" where "c"."workspace_id" = $2 and "c"."id" = $3;
-- $1 "mem_00000000000000000000000003"
-- $2 "wsp_00000000000000000000000001"
-- $3 "cnv_00000000000000000000000014"
