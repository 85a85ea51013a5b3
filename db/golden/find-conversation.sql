select c.workspace_id as "workspaceId", c.id,
    c.bot_id as "botId", c.contact_id as "contactId", c.visitor_id as "visitorId",
    c.version_id as "versionId", c.channel, c.reference, c.locale, c.control,
    c.owner_id as "ownerId", c.open_handover_id as "openHandoverId", c.session,
    c.default_answers as "defaultAnswers", c.needs_action as "needsAction", c.last_seq as "lastSeq",
    c.revision, c.last_visitor_text as "lastVisitorText", c.last_visitor_at as "lastVisitorAt",
    c.started_at as "startedAt", c.stalls_at as "stallsAt", c.abandons_at as "abandonsAt",
    c.closes_at as "closesAt", c.closed_at as "closedAt"
    from conversation c where c.workspace_id = $1 and c.id = $2;
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnv_00000000000000000000000014"
