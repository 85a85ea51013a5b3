update "bot_counter" set "last_version_number" = "last_version_number" + $1 where "workspace_id" = $2 and "bot_id" = $3 returning "last_version_number";
-- $1 1
-- $2 "wsp_00000000000000000000000001"
-- $3 "bot_00000000000000000000000006"

insert into "version" ("workspace_id", "id", "bot_id", "number", "document", "note", "published_by", "published_at") values ($1, $2, $3, $4, $5, $6, $7, $8);
-- $1 "wsp_00000000000000000000000001"
-- $2 "ver_00000000000000000000000033"
-- $3 "bot_00000000000000000000000006"
-- $4 2
-- $5 "{\"schemaVersion\":1,\"definition\":{\"languages\":[\"en\"],\"defaultLanguage\":\"en\",\"startFlowId\":\"flw_00000000000000000000000034\",\"defaultAnswer\":{},\"variables\":[]},\"flows\":[{\"id\":\"flw_00000000000000000000000034\",\"name\":\"Main\",\"blocks\":[{\"id\":\"blk_00000000000000000000000035\",\"type\":\"start\",\"position\":{\"x\":0,\"y\":0},\"config\":{}},{\"id\":\"blk_00000000000000000000000036\",\"type\":\"end\",\"position\":{\"x\":240.5,\"y\":-12},\"config\":null}],\"connections\":[{\"id\":\"con_00000000000000000000000037\",\"from\":{\"blockId\":\"blk_00000000000000000000000035\",\"outlet\":\"next\"},\"to\":\"blk_00000000000000000000000036\"}]}]}"
-- $6 "Second"
-- $7 "mem_00000000000000000000000003"
-- $8 1700000060000

update "bot" set "live_version_id" = $1 where "workspace_id" = $2 and "id" = $3;
-- $1 "ver_00000000000000000000000033"
-- $2 "wsp_00000000000000000000000001"
-- $3 "bot_00000000000000000000000006"
