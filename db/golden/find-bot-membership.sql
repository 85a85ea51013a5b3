select "b"."id" as "botId", exists (select from bot_agent a
        where a.workspace_id = b.workspace_id and a.bot_id = b.id and a.member_id = $1) as "isAgentOfBot" from "bot" as "b" where "b"."workspace_id" = $2 and "b"."id" = $3;
-- $1 "mem_00000000000000000000000003"
-- $2 "wsp_00000000000000000000000001"
-- $3 "bot_00000000000000000000000006"
