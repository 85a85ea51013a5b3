/** SQL: the row `alias` of handover as one JSON value in the shape of core's `handoverSchema`. */
export const handoverJson = (alias: string): string => `json_build_object(
    'workspaceId', ${alias}.workspace_id, 'id', ${alias}.id, 'botId', ${alias}.bot_id,
    'conversationId', ${alias}.conversation_id, 'kind', ${alias}.kind, 'status', ${alias}.status,
    'openedBy', ${alias}.opened_by, 'brief', ${alias}.brief, 'ownerId', ${alias}.owner_id, 'priority', ${alias}.priority,
    'at', case when ${alias}.at_flow_id is not null
      then json_build_object('flowId', ${alias}.at_flow_id, 'blockId', ${alias}.at_block_id) end,
    'queueNumber', ${alias}.queue_number, 'wasSupportOnline', ${alias}.was_support_online, 'openedAt', ${alias}.opened_at,
    'assignedAt', ${alias}.assigned_at, 'endedAt', ${alias}.ended_at, 'expiresAt', ${alias}.expires_at, 'queueTimeoutMs', ${alias}.queue_timeout_ms,
    'topicId', ${alias}.topic_id, 'outcomeId', ${alias}.outcome_id, 'tags', ${alias}.tags, 'revision', ${alias}.revision)`;
