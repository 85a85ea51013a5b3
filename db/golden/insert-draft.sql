insert into "bot" ("workspace_id", "id", "public_id", "name", "settings", "settings_revision", "live_version_id", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8);
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000020"
-- $3 "third"
-- $4 "Third"
-- $5 "{\"schemaVersion\":1,\"isLiveChatEnabled\":true,\"startMessage\":null,\"defaultInteractionFlowId\":null,\"confirmationMessage\":null,\"isQueuePositionShown\":false,\"mayVisitorRequestAgent\":true,\"defaultAnswersUntilAction\":3,\"queueTimeoutMs\":900000,\"offerMs\":60000,\"agentGoneAfterMs\":120000,\"capacity\":5,\"abandonAfterMs\":1800000,\"sessionTimeoutMs\":86400000,\"isConnectedVisitorRequired\":true,\"waitingColoursMs\":{\"amberAfterMs\":60000,\"redAfterMs\":300000},\"defaultPresence\":\"online\",\"topics\":[],\"outcomes\":[]}"
-- $6 1
-- $7 null
-- $8 1700000060000

insert into "bot_counter" ("workspace_id", "bot_id") values ($1, $2);
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000020"

insert into "support_schedule" ("workspace_id", "bot_id", "schedule", "revision") values ($1, $2, $3, $4);
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000020"
-- $3 "{\"schemaVersion\":1,\"timeZone\":\"Europe/Paris\",\"weekly\":[],\"overrides\":[],\"unavailability\":null}"
-- $4 1

insert into address (kind, key, workspace_id, id, expires_at)
  values ($1::text, $2::text, $3::text, $4::text,
    $5::bigint);
-- $1 "bot"
-- $2 "third"
-- $3 "wsp_00000000000000000000000001"
-- $4 "bot_00000000000000000000000020"
-- $5 null

insert into "draft_definition" ("workspace_id", "bot_id", "definition", "revision", "last_revision") values ($1, $2, $3, $4, $5);
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000020"
-- $3 "{\"languages\":[\"en\"],\"defaultLanguage\":\"en\",\"startFlowId\":\"flw_00000000000000000000000021\",\"defaultAnswer\":{},\"variables\":[]}"
-- $4 1
-- $5 1

update "draft_definition" set "last_revision" = "last_revision" + $1 where "workspace_id" = $2 and "bot_id" = $3 returning "last_revision";
-- $1 1
-- $2 "wsp_00000000000000000000000001"
-- $3 "bot_00000000000000000000000020"

update "draft_definition" set "definition" = $1, "revision" = $2 where "workspace_id" = $3 and "bot_id" = $4;
-- $1 "{\"languages\":[\"en\"],\"defaultLanguage\":\"en\",\"startFlowId\":\"flw_00000000000000000000000021\",\"defaultAnswer\":{},\"variables\":[]}"
-- $2 2
-- $3 "wsp_00000000000000000000000001"
-- $4 "bot_00000000000000000000000020"

insert into draft_flow (workspace_id, bot_id, id, name, position, revision)
    select $1, $2, r.id, r.name,
        (select coalesce(max(f.position), 0) from draft_flow f where f.workspace_id = $3
          and f.bot_id = $4) + r.place, $5::integer
      from unnest($6::text[], $7::text[])
        with ordinality as r (id, name, place)
    on conflict (workspace_id, bot_id, id) do update set name = excluded.name, revision = excluded.revision;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000020"
-- $3 "wsp_00000000000000000000000001"
-- $4 "bot_00000000000000000000000020"
-- $5 2
-- $6 ["flw_00000000000000000000000021"]
-- $7 ["Main"]

insert into draft_block (workspace_id, bot_id, id, flow_id, type, x, y, config, revision)
    select $1, $2, r.id, r."flowId", r.type, (r.position ->> 'x')::double precision,
        (r.position ->> 'y')::double precision, coalesce(r.config, 'null'), $3::integer
      from jsonb_to_recordset($4::jsonb) as r (id text, "flowId" text, type text, position jsonb, config jsonb)
    on conflict (workspace_id, bot_id, id) do update
      set flow_id = excluded.flow_id, type = excluded.type, x = excluded.x, y = excluded.y, config = excluded.config,
        revision = excluded.revision;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000020"
-- $3 2
-- $4 "[{\"id\":\"blk_00000000000000000000000022\",\"type\":\"start\",\"position\":{\"x\":0,\"y\":0},\"config\":{},\"flowId\":\"flw_00000000000000000000000021\"},{\"id\":\"blk_00000000000000000000000023\",\"type\":\"end\",\"position\":{\"x\":240.5,\"y\":-12},\"config\":null,\"flowId\":\"flw_00000000000000000000000021\"}]"

insert into draft_connection (workspace_id, bot_id, id, flow_id, from_block_id, outlet, to_block_id, revision)
    select $1, $2, r.id, r."flowId", r."from" ->> 'blockId', r."from" ->> 'outlet', r."to",
        $3::integer
      from jsonb_to_recordset($4::jsonb) as r (id text, "flowId" text, "from" jsonb, "to" text)
    on conflict (workspace_id, bot_id, id) do update
      set flow_id = excluded.flow_id, from_block_id = excluded.from_block_id, outlet = excluded.outlet,
        to_block_id = excluded.to_block_id, revision = excluded.revision;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000020"
-- $3 2
-- $4 "[{\"id\":\"con_00000000000000000000000024\",\"from\":{\"blockId\":\"blk_00000000000000000000000022\",\"outlet\":\"next\"},\"to\":\"blk_00000000000000000000000023\",\"flowId\":\"flw_00000000000000000000000021\"}]"
