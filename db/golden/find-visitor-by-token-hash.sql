select v.workspace_id as "workspaceId", v.id as "visitorId", v.bot_id as "botId", v.contact_id as "contactId"
  from address a
  join visitor v on v.workspace_id = a.workspace_id and v.id = a.id
  where a.kind = 'visitor-token' and a.key = $1::text and a.expires_at > $2::bigint;
-- $1 "hash"
-- $2 1700000060000
