select v.conversation_count = (select seen.conversation_count from visitor seen
      where seen.workspace_id = v.workspace_id and seen.id = v.id) as "isFresh",
    v.workspace_id as "workspaceId", v.id as "visitorId", v.bot_id as "botId", v.channel, v.reference, v.locale,
    k.id as "contactId", k.name as "contactName",
    k.email as "contactEmail", k.phone as "contactPhone", k.variables as "contactVariables",
    b.public_id as "publicId", b.name as "botName", b.settings::text as settings, b.live_version_id as "liveVersionId",
    s.schedule::text as schedule,
    coalesce(v.last_seen_at > $1::bigint, false) as "isVisitorConnected",
    (select count(*) from handover p
    where p.workspace_id = v.workspace_id and p.bot_id = v.bot_id and p.kind = 'live' and p.status = 'pending') as "queueLength",
    (select count(*) from bot_agent a
    join member g on g.workspace_id = a.workspace_id and g.id = a.member_id
    where a.workspace_id = b.workspace_id and a.bot_id = b.id
      and g.presence = 'online' and g.removed_at is null and g.last_seen_at > $1::bigint
      and (select count(*) from handover o
    where o.workspace_id = a.workspace_id and o.owner_id = a.member_id and o.bot_id = a.bot_id
      and o.kind = 'live' and o.status = 'assigned') < (b.settings ->> 'capacity')::integer) as "availableAgents",
    (select c.id from conversation c
      where c.workspace_id = v.workspace_id and c.visitor_id = v.id and c.closed_at is null) as "openConversationId",
    (select json_build_object(
    'actor', d.actor, 'clientId', d.client_id, 'kind', d.kind, 'firstSeq', d.first_seq,
    'lastSeq', d.last_seq, 'revision', d.revision, 'control', d.control, 'ownerId', d.owner_id,
    'awaiting', d.awaiting, 'handoverId', d.handover_id, 'conversationId', d.conversation_id) from conversation_command d
      where d.workspace_id = v.workspace_id and d.visitor_id = v.id and d.client_id = $2::text) as known
  from visitor v
  join contact k on k.workspace_id = v.workspace_id and k.id = v.contact_id
  join bot b on b.workspace_id = v.workspace_id and b.id = v.bot_id
  join support_schedule s on s.workspace_id = v.workspace_id and s.bot_id = v.bot_id
  where v.workspace_id = $3::text and v.id = $4::text
  for update of v;
-- $1 1700000015000
-- $2 "client"
-- $3 "wsp_00000000000000000000000001"
-- $4 "vis_00000000000000000000000012"
