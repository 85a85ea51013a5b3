select b.workspace_id as "workspaceId", b.id as "botId", b.name, b.live_version_id as "liveVersionId",
    b.settings::text as settings, s.schedule::text as schedule
  from address a
  join bot b on b.workspace_id = a.workspace_id and b.id = a.id
  join support_schedule s on s.workspace_id = b.workspace_id and s.bot_id = b.id
  where a.kind = 'bot' and a.key = $1::text;
-- $1 "shop-bot_00000000000000000000000006"
