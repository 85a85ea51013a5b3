select "definition", "revision" from "draft_definition" where "workspace_id" = $1 and "bot_id" = $2;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"

select "id", "name", "revision" from "draft_flow" where "workspace_id" = $1 and "bot_id" = $2 order by "position";
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"

select "id", "flow_id" as "flowId", "type", "x", "y", "config", "revision" from "draft_block" where "workspace_id" = $1 and "bot_id" = $2 order by "id";
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"

select "id", "flow_id" as "flowId", "from_block_id" as "fromBlockId", "outlet", "to_block_id" as "toBlockId", "revision" from "draft_connection" where "workspace_id" = $1 and "bot_id" = $2 order by "id";
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
