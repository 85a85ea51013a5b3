update "bot" set "settings" = $1, "settings_revision" = $2 where "workspace_id" = $3 and "id" = $4 and "settings_revision" = $5 returning "settings_revision";
-- $1 "{\"schemaVersion\":1,\"isLiveChatEnabled\":true,\"startMessage\":null,\"defaultInteractionFlowId\":null,\"confirmationMessage\":null,\"isQueuePositionShown\":false,\"mayVisitorRequestAgent\":true,\"defaultAnswersUntilAction\":3,\"queueTimeoutMs\":900000,\"offerMs\":60000,\"agentGoneAfterMs\":120000,\"capacity\":5,\"abandonAfterMs\":1800000,\"sessionTimeoutMs\":86400000,\"isConnectedVisitorRequired\":true,\"waitingColoursMs\":{\"amberAfterMs\":60000,\"redAfterMs\":300000},\"defaultPresence\":\"online\",\"topics\":[],\"outcomes\":[]}"
-- $2 2
-- $3 "wsp_00000000000000000000000001"
-- $4 "bot_00000000000000000000000006"
-- $5 1
