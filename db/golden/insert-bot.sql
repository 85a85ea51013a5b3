insert into "bot" ("workspace_id", "id", "public_id", "name", "settings", "settings_revision", "live_version_id", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8);
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000019"
-- $3 "other"
-- $4 "Other"
-- $5 "{\"schemaVersion\":1,\"isLiveChatEnabled\":true,\"startMessage\":null,\"defaultInteractionFlowId\":null,\"confirmationMessage\":null,\"isQueuePositionShown\":false,\"mayVisitorRequestAgent\":true,\"defaultAnswersUntilAction\":3,\"queueTimeoutMs\":900000,\"offerMs\":60000,\"agentGoneAfterMs\":120000,\"capacity\":5,\"abandonAfterMs\":1800000,\"sessionTimeoutMs\":86400000,\"isConnectedVisitorRequired\":true,\"waitingColoursMs\":{\"amberAfterMs\":60000,\"redAfterMs\":300000},\"defaultPresence\":\"online\",\"topics\":[],\"outcomes\":[]}"
-- $6 1
-- $7 null
-- $8 1700000060000

insert into "bot_counter" ("workspace_id", "bot_id") values ($1, $2);
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000019"

insert into "support_schedule" ("workspace_id", "bot_id", "schedule", "revision") values ($1, $2, $3, $4);
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000019"
-- $3 "{\"schemaVersion\":1,\"timeZone\":\"Europe/Paris\",\"weekly\":[],\"overrides\":[],\"unavailability\":null}"
-- $4 1

insert into address (kind, key, workspace_id, id, expires_at)
  values ($1::text, $2::text, $3::text, $4::text,
    $5::bigint);
-- $1 "bot"
-- $2 "other"
-- $3 "wsp_00000000000000000000000001"
-- $4 "bot_00000000000000000000000019"
-- $5 null
