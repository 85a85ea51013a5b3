select c.workspace_id as "workspaceId", c.id,
    c.bot_id as "botId", c.contact_id as "contactId", c.visitor_id as "visitorId",
    c.version_id as "versionId", c.channel, c.reference, c.locale, c.control,
    c.owner_id as "ownerId", c.open_handover_id as "openHandoverId", c.session,
    c.default_answers as "defaultAnswers", c.needs_action as "needsAction", c.last_seq as "lastSeq",
    c.revision, c.last_visitor_text as "lastVisitorText", c.last_visitor_at as "lastVisitorAt",
    c.started_at as "startedAt", c.stalls_at as "stallsAt", c.abandons_at as "abandonsAt",
    c.closes_at as "closesAt", c.closed_at as "closedAt", k.id as "contactId", k.name as "contactName",
    k.email as "contactEmail", k.phone as "contactPhone", k.variables as "contactVariables",
      m.display_name as "ownerName", b.name as "botName",
      coalesce(v.last_seen_at > $1, false) as "isVisitorConnected",
      (select json_build_object(
    'workspaceId', h.workspace_id, 'id', h.id, 'botId', h.bot_id,
    'conversationId', h.conversation_id, 'kind', h.kind, 'status', h.status,
    'openedBy', h.opened_by, 'brief', h.brief, 'ownerId', h.owner_id, 'priority', h.priority,
    'at', case when h.at_flow_id is not null
      then json_build_object('flowId', h.at_flow_id, 'blockId', h.at_block_id) end,
    'queueNumber', h.queue_number, 'wasSupportOnline', h.was_support_online, 'openedAt', h.opened_at,
    'assignedAt', h.assigned_at, 'endedAt', h.ended_at, 'expiresAt', h.expires_at, 'queueTimeoutMs', h.queue_timeout_ms,
    'topicId', h.topic_id, 'outcomeId', h.outcome_id, 'tags', h.tags, 'revision', h.revision) from handover h
        where h.workspace_id = c.workspace_id and h.conversation_id = c.id
        order by h.id is not distinct from c.open_handover_id desc, h.queue_number desc limit 1) as handover
    from conversation c
    join contact k on k.workspace_id = c.workspace_id and k.id = c.contact_id
    join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
    join bot b on b.workspace_id = c.workspace_id and b.id = c.bot_id
    left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
    where c.workspace_id = $2 and c.id = $3;
-- $1 1700000015000
-- $2 "wsp_00000000000000000000000001"
-- $3 "cnv_00000000000000000000000014"
