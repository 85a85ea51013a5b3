update "support_schedule" set "schedule" = $1, "revision" = $2 where "workspace_id" = $3 and "bot_id" = $4 and "revision" = $5 returning "revision";
-- $1 "{\"schemaVersion\":1,\"timeZone\":\"Europe/Paris\",\"weekly\":[],\"overrides\":[],\"unavailability\":null}"
-- $2 2
-- $3 "wsp_00000000000000000000000001"
-- $4 "bot_00000000000000000000000006"
-- $5 1
