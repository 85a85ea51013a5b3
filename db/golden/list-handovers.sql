select c.id as "conversationId", h.id as "handoverId", k.name as "contactName",
      k.phone as "contactPhone", c.reference, c.channel, c.control, c.owner_id as "ownerId",
      m.display_name as "ownerName", h.opened_at as "openedAt", h.queue_number as "queueNumber",
      c.last_visitor_text as "lastVisitorText", c.last_visitor_at as "lastVisitorAt", c.started_at as "startedAt",
      c.stalls_at as "stallsAt", c.abandons_at as "abandonsAt", c.closes_at as "closesAt", c.closed_at as "closedAt",
      c.needs_action as "needsAction", c.revision, case
    when c.closed_at is not null then 'closed'
    when c.control <> 'bot' then 'waiting-for-agent'
    when c.needs_action and $1 < c.abandons_at then 'action'
    when $2 < c.stalls_at and $3 < c.abandons_at then 'live'
    when $4 < c.abandons_at then 'stalled'
    when $5 < c.closes_at then 'abandoned'
    else 'closed' end as status,
      coalesce(v.last_seen_at > $6, false) as "isVisitorConnected",
      h.priority::bigint * 2147483648 + h.queue_number as "cursorAt", h.id as "cursorId"
    from handover h
    join conversation c on c.workspace_id = h.workspace_id and c.id = h.conversation_id
    join contact k on k.workspace_id = c.workspace_id and k.id = c.contact_id
    join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
    left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
    where h.workspace_id = $7 and h.bot_id = $8 and h.kind = 'live' and h.status = 'pending'  
    order by h.priority, h.queue_number, h.id
    limit $9;
-- $1 1700000060000
-- $2 1700000060000
-- $3 1700000060000
-- $4 1700000060000
-- $5 1700000060000
-- $6 1700000015000
-- $7 "wsp_00000000000000000000000001"
-- $8 "bot_00000000000000000000000006"
-- $9 1

select c.id as "conversationId", h.id as "handoverId", k.name as "contactName",
      k.phone as "contactPhone", c.reference, c.channel, c.control, c.owner_id as "ownerId",
      m.display_name as "ownerName", h.opened_at as "openedAt", h.queue_number as "queueNumber",
      c.last_visitor_text as "lastVisitorText", c.last_visitor_at as "lastVisitorAt", c.started_at as "startedAt",
      c.stalls_at as "stallsAt", c.abandons_at as "abandonsAt", c.closes_at as "closesAt", c.closed_at as "closedAt",
      c.needs_action as "needsAction", c.revision, case
    when c.closed_at is not null then 'closed'
    when c.control <> 'bot' then 'waiting-for-agent'
    when c.needs_action and $1 < c.abandons_at then 'action'
    when $2 < c.stalls_at and $3 < c.abandons_at then 'live'
    when $4 < c.abandons_at then 'stalled'
    when $5 < c.closes_at then 'abandoned'
    else 'closed' end as status,
      coalesce(v.last_seen_at > $6, false) as "isVisitorConnected",
      h.priority::bigint * 2147483648 + h.queue_number as "cursorAt", h.id as "cursorId"
    from handover h
    join conversation c on c.workspace_id = h.workspace_id and c.id = h.conversation_id
    join contact k on k.workspace_id = c.workspace_id and k.id = c.contact_id
    join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
    left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
    where h.workspace_id = $7 and h.bot_id = $8 and h.kind = 'live' and h.status = 'pending' and (h.priority::bigint * 2147483648 + h.queue_number, h.id) > ($9::bigint, $10::text) and (k.name ilike $11 or k.email ilike $12 or k.phone ilike $13
      or '#W-' || c.reference ilike $14 or c.last_visitor_text ilike $15 or m.display_name ilike $16
      or c.id = $17)
    order by h.priority, h.queue_number, h.id
    limit $18;
-- $1 1700000060000
-- $2 1700000060000
-- $3 1700000060000
-- $4 1700000060000
-- $5 1700000060000
-- $6 1700000015000
-- $7 "wsp_00000000000000000000000001"
-- $8 "bot_00000000000000000000000006"
-- $9 1
-- $10 "cnv_00000000000000000000000014"
-- $11 "%50\\%%"
-- $12 "%50\\%%"
-- $13 "%50\\%%"
-- $14 "%50\\%%"
-- $15 "%50\\%%"
-- $16 "%50\\%%"
-- $17 "50%"
-- $18 1

select c.id as "conversationId", h.id as "handoverId", k.name as "contactName",
      k.phone as "contactPhone", c.reference, c.channel, c.control, c.owner_id as "ownerId",
      m.display_name as "ownerName", h.opened_at as "openedAt", h.queue_number as "queueNumber",
      c.last_visitor_text as "lastVisitorText", c.last_visitor_at as "lastVisitorAt", c.started_at as "startedAt",
      c.stalls_at as "stallsAt", c.abandons_at as "abandonsAt", c.closes_at as "closesAt", c.closed_at as "closedAt",
      c.needs_action as "needsAction", c.revision, case
    when c.closed_at is not null then 'closed'
    when c.control <> 'bot' then 'waiting-for-agent'
    when c.needs_action and $1 < c.abandons_at then 'action'
    when $2 < c.stalls_at and $3 < c.abandons_at then 'live'
    when $4 < c.abandons_at then 'stalled'
    when $5 < c.closes_at then 'abandoned'
    else 'closed' end as status,
      coalesce(v.last_seen_at > $6, false) as "isVisitorConnected",
      h.priority::bigint * 2147483648 + h.queue_number as "cursorAt", h.id as "cursorId"
    from handover h
    join conversation c on c.workspace_id = h.workspace_id and c.id = h.conversation_id
    join contact k on k.workspace_id = c.workspace_id and k.id = c.contact_id
    join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
    left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
    where h.workspace_id = $7 and h.owner_id = $8 and h.bot_id = $9
      and h.kind = 'live' and h.status = 'assigned'  
    order by h.priority, h.queue_number, h.id
    limit $10;
-- $1 1700000060000
-- $2 1700000060000
-- $3 1700000060000
-- $4 1700000060000
-- $5 1700000060000
-- $6 1700000015000
-- $7 "wsp_00000000000000000000000001"
-- $8 "mem_00000000000000000000000003"
-- $9 "bot_00000000000000000000000006"
-- $10 1

select c.id as "conversationId", h.id as "handoverId", k.name as "contactName",
      k.phone as "contactPhone", c.reference, c.channel, c.control, c.owner_id as "ownerId",
      m.display_name as "ownerName", h.opened_at as "openedAt", h.queue_number as "queueNumber",
      c.last_visitor_text as "lastVisitorText", c.last_visitor_at as "lastVisitorAt", c.started_at as "startedAt",
      c.stalls_at as "stallsAt", c.abandons_at as "abandonsAt", c.closes_at as "closesAt", c.closed_at as "closedAt",
      c.needs_action as "needsAction", c.revision, case
    when c.closed_at is not null then 'closed'
    when c.control <> 'bot' then 'waiting-for-agent'
    when c.needs_action and $1 < c.abandons_at then 'action'
    when $2 < c.stalls_at and $3 < c.abandons_at then 'live'
    when $4 < c.abandons_at then 'stalled'
    when $5 < c.closes_at then 'abandoned'
    else 'closed' end as status,
      coalesce(v.last_seen_at > $6, false) as "isVisitorConnected",
      h.priority::bigint * 2147483648 + h.queue_number as "cursorAt", h.id as "cursorId"
    from handover h
    join conversation c on c.workspace_id = h.workspace_id and c.id = h.conversation_id
    join contact k on k.workspace_id = c.workspace_id and k.id = c.contact_id
    join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
    left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
    where h.workspace_id = $7 and h.owner_id = $8 and h.bot_id = $9
      and h.kind = 'live' and h.status = 'assigned' and (h.priority::bigint * 2147483648 + h.queue_number, h.id) > ($10::bigint, $11::text) and (k.name ilike $12 or k.email ilike $13 or k.phone ilike $14
      or '#W-' || c.reference ilike $15 or c.last_visitor_text ilike $16 or m.display_name ilike $17
      or c.id = $18)
    order by h.priority, h.queue_number, h.id
    limit $19;
-- $1 1700000060000
-- $2 1700000060000
-- $3 1700000060000
-- $4 1700000060000
-- $5 1700000060000
-- $6 1700000015000
-- $7 "wsp_00000000000000000000000001"
-- $8 "mem_00000000000000000000000003"
-- $9 "bot_00000000000000000000000006"
-- $10 1
-- $11 "cnv_00000000000000000000000014"
-- $12 "%50\\%%"
-- $13 "%50\\%%"
-- $14 "%50\\%%"
-- $15 "%50\\%%"
-- $16 "%50\\%%"
-- $17 "%50\\%%"
-- $18 "50%"
-- $19 1

select c.id as "conversationId", h.id as "handoverId", k.name as "contactName",
      k.phone as "contactPhone", c.reference, c.channel, c.control, c.owner_id as "ownerId",
      m.display_name as "ownerName", h.opened_at as "openedAt", h.queue_number as "queueNumber",
      c.last_visitor_text as "lastVisitorText", c.last_visitor_at as "lastVisitorAt", c.started_at as "startedAt",
      c.stalls_at as "stallsAt", c.abandons_at as "abandonsAt", c.closes_at as "closesAt", c.closed_at as "closedAt",
      c.needs_action as "needsAction", c.revision, case
    when c.closed_at is not null then 'closed'
    when c.control <> 'bot' then 'waiting-for-agent'
    when c.needs_action and $1 < c.abandons_at then 'action'
    when $2 < c.stalls_at and $3 < c.abandons_at then 'live'
    when $4 < c.abandons_at then 'stalled'
    when $5 < c.closes_at then 'abandoned'
    else 'closed' end as status,
      coalesce(v.last_seen_at > $6, false) as "isVisitorConnected",
      c.closes_at as "cursorAt", c.id as "cursorId"
    from conversation c
    left join handover h on h.workspace_id = c.workspace_id and h.id = c.open_handover_id
    join contact k on k.workspace_id = c.workspace_id and k.id = c.contact_id
    join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
    left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
    where c.workspace_id = $7 and c.bot_id = $8 and (c.closed_at is null
      and (c.closes_at > $9 or c.abandons_at > $10 or c.control <> 'bot'))  
    order by c.closes_at desc, c.id desc
    limit $11;
-- $1 1700000060000
-- $2 1700000060000
-- $3 1700000060000
-- $4 1700000060000
-- $5 1700000060000
-- $6 1700000015000
-- $7 "wsp_00000000000000000000000001"
-- $8 "bot_00000000000000000000000006"
-- $9 1700000060000
-- $10 1700000060000
-- $11 1

select c.id as "conversationId", h.id as "handoverId", k.name as "contactName",
      k.phone as "contactPhone", c.reference, c.channel, c.control, c.owner_id as "ownerId",
      m.display_name as "ownerName", h.opened_at as "openedAt", h.queue_number as "queueNumber",
      c.last_visitor_text as "lastVisitorText", c.last_visitor_at as "lastVisitorAt", c.started_at as "startedAt",
      c.stalls_at as "stallsAt", c.abandons_at as "abandonsAt", c.closes_at as "closesAt", c.closed_at as "closedAt",
      c.needs_action as "needsAction", c.revision, case
    when c.closed_at is not null then 'closed'
    when c.control <> 'bot' then 'waiting-for-agent'
    when c.needs_action and $1 < c.abandons_at then 'action'
    when $2 < c.stalls_at and $3 < c.abandons_at then 'live'
    when $4 < c.abandons_at then 'stalled'
    when $5 < c.closes_at then 'abandoned'
    else 'closed' end as status,
      coalesce(v.last_seen_at > $6, false) as "isVisitorConnected",
      c.closes_at as "cursorAt", c.id as "cursorId"
    from conversation c
    left join handover h on h.workspace_id = c.workspace_id and h.id = c.open_handover_id
    join contact k on k.workspace_id = c.workspace_id and k.id = c.contact_id
    join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
    left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
    where c.workspace_id = $7 and c.bot_id = $8 and (c.closed_at is null
      and (c.closes_at > $9 or c.abandons_at > $10 or c.control <> 'bot')) and (c.closes_at, c.id) < ($11::bigint, $12::text) and (k.name ilike $13 or k.email ilike $14 or k.phone ilike $15
      or '#W-' || c.reference ilike $16 or c.last_visitor_text ilike $17 or m.display_name ilike $18
      or c.id = $19)
    order by c.closes_at desc, c.id desc
    limit $20;
-- $1 1700000060000
-- $2 1700000060000
-- $3 1700000060000
-- $4 1700000060000
-- $5 1700000060000
-- $6 1700000015000
-- $7 "wsp_00000000000000000000000001"
-- $8 "bot_00000000000000000000000006"
-- $9 1700000060000
-- $10 1700000060000
-- $11 1
-- $12 "cnv_00000000000000000000000014"
-- $13 "%50\\%%"
-- $14 "%50\\%%"
-- $15 "%50\\%%"
-- $16 "%50\\%%"
-- $17 "%50\\%%"
-- $18 "%50\\%%"
-- $19 "50%"
-- $20 1

select c.id as "conversationId", h.id as "handoverId", k.name as "contactName",
      k.phone as "contactPhone", c.reference, c.channel, c.control, c.owner_id as "ownerId",
      m.display_name as "ownerName", h.opened_at as "openedAt", h.queue_number as "queueNumber",
      c.last_visitor_text as "lastVisitorText", c.last_visitor_at as "lastVisitorAt", c.started_at as "startedAt",
      c.stalls_at as "stallsAt", c.abandons_at as "abandonsAt", c.closes_at as "closesAt", c.closed_at as "closedAt",
      c.needs_action as "needsAction", c.revision, case
    when c.closed_at is not null then 'closed'
    when c.control <> 'bot' then 'waiting-for-agent'
    when c.needs_action and $1 < c.abandons_at then 'action'
    when $2 < c.stalls_at and $3 < c.abandons_at then 'live'
    when $4 < c.abandons_at then 'stalled'
    when $5 < c.closes_at then 'abandoned'
    else 'closed' end as status,
      coalesce(v.last_seen_at > $6, false) as "isVisitorConnected",
      c.started_at as "cursorAt", c.id as "cursorId"
    from conversation c
    left join handover h on h.workspace_id = c.workspace_id and h.id = c.open_handover_id
    join contact k on k.workspace_id = c.workspace_id and k.id = c.contact_id
    join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
    left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
    where c.workspace_id = $7 and c.bot_id = $8  
    order by c.started_at desc, c.id desc
    limit $9;
-- $1 1700000060000
-- $2 1700000060000
-- $3 1700000060000
-- $4 1700000060000
-- $5 1700000060000
-- $6 1700000015000
-- $7 "wsp_00000000000000000000000001"
-- $8 "bot_00000000000000000000000006"
-- $9 1

select c.id as "conversationId", h.id as "handoverId", k.name as "contactName",
      k.phone as "contactPhone", c.reference, c.channel, c.control, c.owner_id as "ownerId",
      m.display_name as "ownerName", h.opened_at as "openedAt", h.queue_number as "queueNumber",
      c.last_visitor_text as "lastVisitorText", c.last_visitor_at as "lastVisitorAt", c.started_at as "startedAt",
      c.stalls_at as "stallsAt", c.abandons_at as "abandonsAt", c.closes_at as "closesAt", c.closed_at as "closedAt",
      c.needs_action as "needsAction", c.revision, case
    when c.closed_at is not null then 'closed'
    when c.control <> 'bot' then 'waiting-for-agent'
    when c.needs_action and $1 < c.abandons_at then 'action'
    when $2 < c.stalls_at and $3 < c.abandons_at then 'live'
    when $4 < c.abandons_at then 'stalled'
    when $5 < c.closes_at then 'abandoned'
    else 'closed' end as status,
      coalesce(v.last_seen_at > $6, false) as "isVisitorConnected",
      c.started_at as "cursorAt", c.id as "cursorId"
    from conversation c
    left join handover h on h.workspace_id = c.workspace_id and h.id = c.open_handover_id
    join contact k on k.workspace_id = c.workspace_id and k.id = c.contact_id
    join visitor v on v.workspace_id = c.workspace_id and v.id = c.visitor_id
    left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_id
    where c.workspace_id = $7 and c.bot_id = $8 and (c.started_at, c.id) < ($9::bigint, $10::text) and (k.name ilike $11 or k.email ilike $12 or k.phone ilike $13
      or '#W-' || c.reference ilike $14 or c.last_visitor_text ilike $15 or m.display_name ilike $16
      or c.id = $17)
    order by c.started_at desc, c.id desc
    limit $18;
-- $1 1700000060000
-- $2 1700000060000
-- $3 1700000060000
-- $4 1700000060000
-- $5 1700000060000
-- $6 1700000015000
-- $7 "wsp_00000000000000000000000001"
-- $8 "bot_00000000000000000000000006"
-- $9 1
-- $10 "cnv_00000000000000000000000014"
-- $11 "%50\\%%"
-- $12 "%50\\%%"
-- $13 "%50\\%%"
-- $14 "%50\\%%"
-- $15 "%50\\%%"
-- $16 "%50\\%%"
-- $17 "50%"
-- $18 1
