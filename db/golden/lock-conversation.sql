with people as materialized (
    select m.id, m.display_name, m.role from member m
    where m.workspace_id = $1::text
      and m.id in ($2::text, $3::text) and m.removed_at is null
    order by m.id for key share),
  agents as materialized (
    select a.member_id from bot_agent a
    where a.workspace_id = $1::text and a.member_id in (select p.id from people p)
      and a.bot_id = (select o.bot_id from conversation o
        where o.workspace_id = $1::text and o.id = $4::text)
    for key share)
select c.workspace_id as "workspaceId", c.id,
    c.bot_id as "botId", c.contact_id as "contactId", c.visitor_id as "visitorId",
    c.version_id as "versionId", c.channel, c.reference, c.locale, c.control,
    c.owner_id as "ownerId", c.open_handover_id as "openHandoverId", c.session,
    c.default_answers as "defaultAnswers", c.needs_action as "needsAction", c.last_seq as "lastSeq",
    c.revision, c.last_visitor_text as "lastVisitorText", c.last_visitor_at as "lastVisitorAt",
    c.started_at as "startedAt", c.stalls_at as "stallsAt", c.abandons_at as "abandonsAt",
    c.closes_at as "closesAt", c.closed_at as "closedAt",
    c.xmin = (select seen.xmin from conversation seen where seen.workspace_id = c.workspace_id and seen.id = c.id)
      as "isFresh",
    k.id as "contactId", k.name as "contactName",
    k.email as "contactEmail", k.phone as "contactPhone", k.variables as "contactVariables",
    b.settings::text as settings, s.schedule::text as schedule,
    coalesce(v.last_seen_at > $5::bigint, false) as "isVisitorConnected",
    (select json_build_object(
    'workspaceId', h.workspace_id, 'id', h.id, 'botId', h.bot_id,
    'conversationId', h.conversation_id, 'kind', h.kind, 'status', h.status,
    'openedBy', h.opened_by, 'brief', h.brief, 'ownerId', h.owner_id, 'priority', h.priority,
    'at', case when h.at_flow_id is not null
      then json_build_object('flowId', h.at_flow_id, 'blockId', h.at_block_id) end,
    'queueNumber', h.queue_number, 'wasSupportOnline', h.was_support_online, 'openedAt', h.opened_at,
    'assignedAt', h.assigned_at, 'endedAt', h.ended_at, 'expiresAt', h.expires_at, 'queueTimeoutMs', h.queue_timeout_ms,
    'topicId', h.topic_id, 'outcomeId', h.outcome_id, 'tags', h.tags, 'revision', h.revision) from handover h where h.workspace_id = c.workspace_id and h.id = c.open_handover_id)
      as handover,
    m.display_name as "ownerName", m.last_seen_at as "ownerLastSeenAt",
    (select i.started_at from conversation_interval i
      where i.workspace_id = c.workspace_id and i.conversation_id = c.id and i.ended_at is null) as "intervalStartedAt",
    (select count(*) from handover p
    where p.workspace_id = c.workspace_id and p.bot_id = c.bot_id and p.kind = 'live' and p.status = 'pending') as "queueLength",
    (select count(*) from bot_agent a
    join member g on g.workspace_id = a.workspace_id and g.id = a.member_id
    where a.workspace_id = b.workspace_id and a.bot_id = b.id
      and g.presence = 'online' and g.removed_at is null and g.last_seen_at > $5::bigint
      and (select count(*) from handover o
    where o.workspace_id = a.workspace_id and o.owner_id = a.member_id and o.bot_id = a.bot_id
      and o.kind = 'live' and o.status = 'assigned') < (b.settings ->> 'capacity')::integer) as "availableAgents",
    (select json_build_object('memberId', p.id,
    'displayName', p.display_name, 'role', p.role,
    'isAgentOfBot', exists (select from agents a where a.member_id = p.id),
    'owned', (select count(*) from handover o
    where o.workspace_id = c.workspace_id and o.owner_id = p.id and o.bot_id = c.bot_id
      and o.kind = 'live' and o.status = 'assigned')) from people p where p.id = $2::text) as acting,
    (select json_build_object('memberId', p.id,
    'displayName', p.display_name, 'role', p.role,
    'isAgentOfBot', exists (select from agents a where a.member_id = p.id),
    'owned', (select count(*) from handover o
    where o.workspace_id = c.workspace_id and o.owner_id = p.id and o.bot_id = c.bot_id
      and o.kind = 'live' and o.status = 'assigned')) from people p where p.id = $3::text) as target,
    (select json_build_object(
    'actor', d.actor, 'clientId', d.client_id, 'kind', d.kind, 'firstSeq', d.first_seq,
    'lastSeq', d.last_seq, 'revision', d.revision, 'control', d.control, 'ownerId', d.owner_id,
    'awaiting', d.awaiting, 'handoverId', d.handover_id) from conversation_command d
      where d.workspace_id = c.workspace_id and d.conversation_id = c.id and d.actor = $6::text
        and d.client_id = $7::text) as known
  from conversation c
  join contact k on k.workspace_id = c.workspace_id and k.id = c.contact_id
  join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
  join bot b on b.workspace_id = c.workspace_id and b.id = c.bot_id
  join support_schedule s on s.workspace_id = c.workspace_id and s.bot_id = c.bot_id
  left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
  where c.workspace_id = $1::text and c.id = $4::text
  for no key update of c;
-- $1 "wsp_00000000000000000000000001"
-- $2 "mem_00000000000000000000000003"
-- $3 "mem_00000000000000000000000005"
-- $4 "cnv_00000000000000000000000014"
-- $5 1700000015000
-- $6 "visitor"
-- $7 "client"
