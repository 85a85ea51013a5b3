update "draft_definition" set "last_revision" = "last_revision" + $1 where "workspace_id" = $2 and "bot_id" = $3 returning "last_revision";
-- $1 1
-- $2 "wsp_00000000000000000000000001"
-- $3 "bot_00000000000000000000000006"

delete from "draft_connection"
      where workspace_id = $1 and bot_id = $2 and id = any($3);
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
-- $3 ["con_00000000000000000000000032"]

delete from "draft_block"
      where workspace_id = $1 and bot_id = $2 and id = any($3);
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
-- $3 ["blk_00000000000000000000000030","blk_00000000000000000000000031"]

delete from "draft_flow"
      where workspace_id = $1 and bot_id = $2 and id = any($3);
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
-- $3 ["flw_00000000000000000000000029"]

update "draft_definition" set "definition" = $1, "revision" = $2 where "workspace_id" = $3 and "bot_id" = $4;
-- $1 "{\"languages\":[\"en\"],\"defaultLanguage\":\"en\",\"startFlowId\":\"flw_00000000000000000000000025\",\"defaultAnswer\":{},\"variables\":[]}"
-- $2 3
-- $3 "wsp_00000000000000000000000001"
-- $4 "bot_00000000000000000000000006"

insert into draft_flow (workspace_id, bot_id, id, name, position, revision)
    select $1, $2, r.id, r.name,
        (select coalesce(max(f.position), 0) from draft_flow f where f.workspace_id = $3
          and f.bot_id = $4) + r.place, $5::integer
      from unnest($6::text[], $7::text[])
        with ordinality as r (id, name, place)
    on conflict (workspace_id, bot_id, id) do update set name = excluded.name, revision = excluded.revision;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
-- $3 "wsp_00000000000000000000000001"
-- $4 "bot_00000000000000000000000006"
-- $5 3
-- $6 ["flw_00000000000000000000000025"]
-- $7 ["Main"]

insert into draft_block (workspace_id, bot_id, id, flow_id, type, x, y, config, revision)
    select $1, $2, r.id, r."flowId", r.type, (r.position ->> 'x')::double precision,
        (r.position ->> 'y')::double precision, coalesce(r.config, 'null'), $3::integer
      from jsonb_to_recordset($4::jsonb) as r (id text, "flowId" text, type text, position jsonb, config jsonb)
    on conflict (workspace_id, bot_id, id) do update
      set flow_id = excluded.flow_id, type = excluded.type, x = excluded.x, y = excluded.y, config = excluded.config,
        revision = excluded.revision;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
-- $3 3
-- $4 "[{\"id\":\"blk_00000000000000000000000026\",\"type\":\"start\",\"position\":{\"x\":0,\"y\":0},\"config\":{},\"flowId\":\"flw_00000000000000000000000025\"},{\"id\":\"blk_00000000000000000000000027\",\"type\":\"end\",\"position\":{\"x\":240.5,\"y\":-12},\"config\":null,\"flowId\":\"flw_00000000000000000000000025\"}]"

insert into draft_connection (workspace_id, bot_id, id, flow_id, from_block_id, outlet, to_block_id, revision)
    select $1, $2, r.id, r."flowId", r."from" ->> 'blockId', r."from" ->> 'outlet', r."to",
        $3::integer
      from jsonb_to_recordset($4::jsonb) as r (id text, "flowId" text, "from" jsonb, "to" text)
    on conflict (workspace_id, bot_id, id) do update
      set flow_id = excluded.flow_id, from_block_id = excluded.from_block_id, outlet = excluded.outlet,
        to_block_id = excluded.to_block_id, revision = excluded.revision;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
-- $3 3
-- $4 "[{\"id\":\"con_00000000000000000000000028\",\"from\":{\"blockId\":\"blk_00000000000000000000000026\",\"outlet\":\"next\"},\"to\":\"blk_00000000000000000000000027\",\"flowId\":\"flw_00000000000000000000000025\"}]"
