with 
written_conversation as (
  update conversation set version_id = $1::text, locale = $2::text,
      control = $3::text, owner_id = $4::text,
      open_handover_id = $5::text, session = $6::jsonb,
      default_answers = $7::integer, needs_action = $8::boolean,
      last_seq = $9::integer, revision = $10::integer,
      last_visitor_text = $11::text, last_visitor_at = $12::bigint,
      stalls_at = $13::bigint, abandons_at = $14::bigint,
      closes_at = $15::bigint, closed_at = $16::bigint
    where workspace_id = $17::text and id = $18::text),
written_message as (
  insert into message (workspace_id, id, conversation_id, seq, revision, client_id, author, content, created_at)
    select $17::text, r.id, $18::text, r.seq, r.revision, r."clientId", r.author,
        r.content, r."createdAt"
      from jsonb_to_recordset($19::jsonb) as r (id text, seq integer, revision integer,
        "clientId" text, author jsonb, content jsonb, "createdAt" bigint)
    on conflict (workspace_id, id) do update
      set revision = excluded.revision, author = excluded.author, content = excluded.content),
written_trace as (
  insert into turn_trace (workspace_id, conversation_id, revision, steps, at)
    select $17::text, $18::text, $10::integer,
        $20::jsonb, $21::bigint
      where $20::jsonb is not null
    on conflict (workspace_id, conversation_id, revision) do update set steps = turn_trace.steps || excluded.steps),
written_command as (
  insert into conversation_command (workspace_id, conversation_id, actor, client_id, visitor_id, kind, first_seq,
      last_seq, revision, control, owner_id, awaiting, handover_id, at)
    select $17::text, $18::text, r.actor, r."clientId", null::text, r.kind,
        r."firstSeq", r."lastSeq", r.revision, r.control, r."ownerId", nullif(r.awaiting, 'null'), r."handoverId",
        $21::bigint
      from jsonb_to_record($22::jsonb) as r (actor text, "clientId" text, kind text,
        "firstSeq" integer, "lastSeq" integer, revision integer, control text, "ownerId" text, awaiting jsonb,
        "handoverId" text)
      where $22::jsonb is not null)
select null::text as id, null::integer as "queueNumber" where false;
-- $1 "ver_00000000000000000000000011"
-- $2 "en"
-- $3 "queue"
-- $4 null
-- $5 "hnd_00000000000000000000000015"
-- $6 "{\"schemaVersion\":1,\"standing\":{\"kind\":\"ended\"},\"stack\":[],\"variables\":{\"name\":\"Zoé\",\"tries\":2}}"
-- $7 0
-- $8 false
-- $9 1
-- $10 2
-- $11 null
-- $12 1700000000000
-- $13 1700000300000
-- $14 1700001800000
-- $15 1700086400000
-- $16 null
-- $17 "wsp_00000000000000000000000001"
-- $18 "cnv_00000000000000000000000014"
-- $19 "[{\"id\":\"msg_00000000000000000000000016\",\"conversationId\":\"cnv_00000000000000000000000014\",\"seq\":1,\"revision\":2,\"clientId\":null,\"author\":{\"kind\":\"visitor\"},\"content\":{\"type\":\"text\",\"text\":[[{\"text\":\"Hello\"}]]},\"createdAt\":1700000000000}]"
-- $20 null
-- $21 1700000000000
-- $22 null

with 
written_conversation as (
  update conversation set version_id = $1::text, locale = $2::text,
      control = $3::text, owner_id = $4::text,
      open_handover_id = $5::text, session = $6::jsonb,
      default_answers = $7::integer, needs_action = $8::boolean,
      last_seq = $9::integer, revision = $10::integer,
      last_visitor_text = $11::text, last_visitor_at = $12::bigint,
      stalls_at = $13::bigint, abandons_at = $14::bigint,
      closes_at = $15::bigint, closed_at = $16::bigint
    where workspace_id = $17::text and id = $18::text),
written_message as (
  insert into message (workspace_id, id, conversation_id, seq, revision, client_id, author, content, created_at)
    select $17::text, r.id, $18::text, r.seq, r.revision, r."clientId", r.author,
        r.content, r."createdAt"
      from jsonb_to_recordset($19::jsonb) as r (id text, seq integer, revision integer,
        "clientId" text, author jsonb, content jsonb, "createdAt" bigint)
    on conflict (workspace_id, id) do update
      set revision = excluded.revision, author = excluded.author, content = excluded.content),
numbered as (
  update bot_counter set last_queue_number = last_queue_number + $20::integer
    where $20::integer > 0
      and workspace_id = $17::text and bot_id = $21::text
    returning last_queue_number),
written_handover as (
  insert into handover (workspace_id, id, bot_id, conversation_id, kind, status, opened_by, at_flow_id, at_block_id,
      brief, owner_id, priority, queue_number, was_support_online, opened_at, assigned_at, ended_at,
      queue_timeout_ms, expires_at, topic_id, outcome_id, tags, revision)
    select $17::text, r.id, $21::text, $18::text, r.kind, r.status,
        r."openedBy", r.at ->> 'flowId', r.at ->> 'blockId', r.brief, r."ownerId", r.priority,
        coalesce(r."queueNumber", (select last_queue_number from numbered) - r.ahead), r."wasSupportOnline",
        r."openedAt", r."assignedAt", r."endedAt", r."queueTimeoutMs", r."expiresAt", r."topicId", r."outcomeId",
        r.tags, r.revision
      from jsonb_to_recordset($22::jsonb) as r (id text, kind text, status text, "openedBy" text,
        at jsonb, brief text, "ownerId" text, priority integer, "queueNumber" integer, ahead integer,
        "wasSupportOnline" boolean, "openedAt" bigint, "assignedAt" bigint, "endedAt" bigint, "queueTimeoutMs" bigint, "expiresAt" bigint,
        "topicId" text, "outcomeId" text, tags text[], revision integer)
    on conflict (workspace_id, id) do update
      set status = excluded.status, brief = excluded.brief, owner_id = excluded.owner_id, priority = excluded.priority,
        assigned_at = excluded.assigned_at, ended_at = excluded.ended_at, expires_at = excluded.expires_at,
        topic_id = excluded.topic_id, outcome_id = excluded.outcome_id, tags = excluded.tags,
        revision = excluded.revision
    returning id, queue_number),
written_contact as (
  update contact set name = r.name, email = r.email, phone = r.phone, variables = r.variables
    from jsonb_to_record($23::jsonb) as r (id text, name text, email text, phone text, variables jsonb)
    where contact.workspace_id = $17::text and contact.id = r.id),
ended_interval as (
  update conversation_interval set ended_at = greatest(started_at, $24::bigint)
    where $25::boolean and workspace_id = $17::text
      and conversation_id = $18::text and ended_at is null
    returning ended_at),
begun_interval as (
  insert into conversation_interval (workspace_id, conversation_id, revision, control, owner_id, handover_id, started_at)
    select $17::text, $18::text, $10::integer,
        $3::text, $4::text, $5::text,
        coalesce((select ended_at from ended_interval), $24::bigint)
      where $26::boolean),
written_event as (
  insert into conversation_event (workspace_id, id, conversation_id, revision, position, kind, actor, handover_id,
      owner_id, owner_name, detail, after_seq, at)
    select $17::text, r.id, $18::text, $10::integer, r.position,
        r.kind, r.actor, r."handoverId", r."ownerId", r."ownerName", r.detail, r."afterSeq", r.at
      from jsonb_to_recordset($27::jsonb) as r (id text, position integer, kind text, actor jsonb,
        "handoverId" text, "ownerId" text, "ownerName" text, detail text, "afterSeq" integer, at bigint)),
cancelled_timer as (
  delete from timer using jsonb_to_recordset($28::jsonb) as r (kind text, "dueAt" bigint)
    where r."dueAt" is null and timer.workspace_id = $17::text
      and timer.subject_id = $18::text and timer.kind = r.kind),
set_timer as (
  insert into timer (workspace_id, subject_id, kind, due_at)
    select $17::text, $18::text, r.kind, r."dueAt"
      from jsonb_to_recordset($28::jsonb) as r (kind text, "dueAt" bigint)
      where r."dueAt" is not null
    on conflict (workspace_id, subject_id, kind) do update set due_at = excluded.due_at, leased_until = null),
written_trace as (
  insert into turn_trace (workspace_id, conversation_id, revision, steps, at)
    select $17::text, $18::text, $10::integer,
        $29::jsonb, $24::bigint
      where $29::jsonb is not null
    on conflict (workspace_id, conversation_id, revision) do update set steps = turn_trace.steps || excluded.steps),
written_command as (
  insert into conversation_command (workspace_id, conversation_id, actor, client_id, visitor_id, kind, first_seq,
      last_seq, revision, control, owner_id, awaiting, handover_id, at)
    select $17::text, $18::text, r.actor, r."clientId", null::text, r.kind,
        r."firstSeq", r."lastSeq", r.revision, r.control, r."ownerId", nullif(r.awaiting, 'null'), r."handoverId",
        $24::bigint
      from jsonb_to_record($30::jsonb) as r (actor text, "clientId" text, kind text,
        "firstSeq" integer, "lastSeq" integer, revision integer, control text, "ownerId" text, awaiting jsonb,
        "handoverId" text)
      where $30::jsonb is not null)
select id, queue_number as "queueNumber" from written_handover;
-- $1 "ver_00000000000000000000000011"
-- $2 "en"
-- $3 "queue"
-- $4 null
-- $5 "hnd_00000000000000000000000015"
-- $6 "{\"schemaVersion\":1,\"standing\":{\"kind\":\"ended\"},\"stack\":[],\"variables\":{\"name\":\"Zoé\",\"tries\":2}}"
-- $7 0
-- $8 false
-- $9 1
-- $10 2
-- $11 null
-- $12 1700000000000
-- $13 1700000300000
-- $14 1700001800000
-- $15 1700086400000
-- $16 null
-- $17 "wsp_00000000000000000000000001"
-- $18 "cnv_00000000000000000000000014"
-- $19 "[]"
-- $20 0
-- $21 "bot_00000000000000000000000006"
-- $22 "[]"
-- $23 null
-- $24 1700000000000
-- $25 false
-- $26 false
-- $27 "[]"
-- $28 "[{\"kind\":\"queue-timeout\",\"dueAt\":1700000000000}]"
-- $29 null
-- $30 null

with 
written_conversation as (
  update conversation set version_id = $1::text, locale = $2::text,
      control = $3::text, owner_id = $4::text,
      open_handover_id = $5::text, session = $6::jsonb,
      default_answers = $7::integer, needs_action = $8::boolean,
      last_seq = $9::integer, revision = $10::integer,
      last_visitor_text = $11::text, last_visitor_at = $12::bigint,
      stalls_at = $13::bigint, abandons_at = $14::bigint,
      closes_at = $15::bigint, closed_at = $16::bigint
    where workspace_id = $17::text and id = $18::text),
written_message as (
  insert into message (workspace_id, id, conversation_id, seq, revision, client_id, author, content, created_at)
    select $17::text, r.id, $18::text, r.seq, r.revision, r."clientId", r.author,
        r.content, r."createdAt"
      from jsonb_to_recordset($19::jsonb) as r (id text, seq integer, revision integer,
        "clientId" text, author jsonb, content jsonb, "createdAt" bigint)
    on conflict (workspace_id, id) do update
      set revision = excluded.revision, author = excluded.author, content = excluded.content),
numbered as (
  update bot_counter set last_queue_number = last_queue_number + $20::integer
    where $20::integer > 0
      and workspace_id = $17::text and bot_id = $21::text
    returning last_queue_number),
written_handover as (
  insert into handover (workspace_id, id, bot_id, conversation_id, kind, status, opened_by, at_flow_id, at_block_id,
      brief, owner_id, priority, queue_number, was_support_online, opened_at, assigned_at, ended_at,
      queue_timeout_ms, expires_at, topic_id, outcome_id, tags, revision)
    select $17::text, r.id, $21::text, $18::text, r.kind, r.status,
        r."openedBy", r.at ->> 'flowId', r.at ->> 'blockId', r.brief, r."ownerId", r.priority,
        coalesce(r."queueNumber", (select last_queue_number from numbered) - r.ahead), r."wasSupportOnline",
        r."openedAt", r."assignedAt", r."endedAt", r."queueTimeoutMs", r."expiresAt", r."topicId", r."outcomeId",
        r.tags, r.revision
      from jsonb_to_recordset($22::jsonb) as r (id text, kind text, status text, "openedBy" text,
        at jsonb, brief text, "ownerId" text, priority integer, "queueNumber" integer, ahead integer,
        "wasSupportOnline" boolean, "openedAt" bigint, "assignedAt" bigint, "endedAt" bigint, "queueTimeoutMs" bigint, "expiresAt" bigint,
        "topicId" text, "outcomeId" text, tags text[], revision integer)
    on conflict (workspace_id, id) do update
      set status = excluded.status, brief = excluded.brief, owner_id = excluded.owner_id, priority = excluded.priority,
        assigned_at = excluded.assigned_at, ended_at = excluded.ended_at, expires_at = excluded.expires_at,
        topic_id = excluded.topic_id, outcome_id = excluded.outcome_id, tags = excluded.tags,
        revision = excluded.revision
    returning id, queue_number),
written_contact as (
  update contact set name = r.name, email = r.email, phone = r.phone, variables = r.variables
    from jsonb_to_record($23::jsonb) as r (id text, name text, email text, phone text, variables jsonb)
    where contact.workspace_id = $17::text and contact.id = r.id),
ended_interval as (
  update conversation_interval set ended_at = greatest(started_at, $24::bigint)
    where $25::boolean and workspace_id = $17::text
      and conversation_id = $18::text and ended_at is null
    returning ended_at),
begun_interval as (
  insert into conversation_interval (workspace_id, conversation_id, revision, control, owner_id, handover_id, started_at)
    select $17::text, $18::text, $10::integer,
        $3::text, $4::text, $5::text,
        coalesce((select ended_at from ended_interval), $24::bigint)
      where $26::boolean),
written_event as (
  insert into conversation_event (workspace_id, id, conversation_id, revision, position, kind, actor, handover_id,
      owner_id, owner_name, detail, after_seq, at)
    select $17::text, r.id, $18::text, $10::integer, r.position,
        r.kind, r.actor, r."handoverId", r."ownerId", r."ownerName", r.detail, r."afterSeq", r.at
      from jsonb_to_recordset($27::jsonb) as r (id text, position integer, kind text, actor jsonb,
        "handoverId" text, "ownerId" text, "ownerName" text, detail text, "afterSeq" integer, at bigint)),
cancelled_timer as (
  delete from timer using jsonb_to_recordset($28::jsonb) as r (kind text, "dueAt" bigint)
    where r."dueAt" is null and timer.workspace_id = $17::text
      and timer.subject_id = $18::text and timer.kind = r.kind),
set_timer as (
  insert into timer (workspace_id, subject_id, kind, due_at)
    select $17::text, $18::text, r.kind, r."dueAt"
      from jsonb_to_recordset($28::jsonb) as r (kind text, "dueAt" bigint)
      where r."dueAt" is not null
    on conflict (workspace_id, subject_id, kind) do update set due_at = excluded.due_at, leased_until = null),
written_trace as (
  insert into turn_trace (workspace_id, conversation_id, revision, steps, at)
    select $17::text, $18::text, $10::integer,
        $29::jsonb, $24::bigint
      where $29::jsonb is not null
    on conflict (workspace_id, conversation_id, revision) do update set steps = turn_trace.steps || excluded.steps),
written_command as (
  insert into conversation_command (workspace_id, conversation_id, actor, client_id, visitor_id, kind, first_seq,
      last_seq, revision, control, owner_id, awaiting, handover_id, at)
    select $17::text, $18::text, r.actor, r."clientId", null::text, r.kind,
        r."firstSeq", r."lastSeq", r.revision, r.control, r."ownerId", nullif(r.awaiting, 'null'), r."handoverId",
        $24::bigint
      from jsonb_to_record($30::jsonb) as r (actor text, "clientId" text, kind text,
        "firstSeq" integer, "lastSeq" integer, revision integer, control text, "ownerId" text, awaiting jsonb,
        "handoverId" text)
      where $30::jsonb is not null)
select id, queue_number as "queueNumber" from written_handover;
-- $1 "ver_00000000000000000000000011"
-- $2 "en"
-- $3 "bot"
-- $4 null
-- $5 null
-- $6 "{\"schemaVersion\":1,\"standing\":{\"kind\":\"ended\"},\"stack\":[],\"variables\":{\"name\":\"Zoé\",\"tries\":2}}"
-- $7 0
-- $8 false
-- $9 1
-- $10 2
-- $11 null
-- $12 1700000000000
-- $13 1700000300000
-- $14 1700001800000
-- $15 1700086400000
-- $16 1700000060000
-- $17 "wsp_00000000000000000000000001"
-- $18 "cnv_00000000000000000000000014"
-- $19 "[]"
-- $20 0
-- $21 "bot_00000000000000000000000006"
-- $22 "[]"
-- $23 null
-- $24 1700000060000
-- $25 true
-- $26 false
-- $27 "[]"
-- $28 "[]"
-- $29 null
-- $30 null

with 
written_conversation as (
  insert into conversation (workspace_id, id, bot_id, contact_id, visitor_id, version_id, channel, reference, locale,
      control, owner_id, open_handover_id, session, default_answers, needs_action, last_seq, revision,
      last_visitor_text, last_visitor_at, started_at, stalls_at, abandons_at, closes_at, closed_at)
    values ($1::text, $2::text, $3::text,
      $4::text, $5::text, $6::text,
      $7::text, $8::integer, $9::text,
      $10::text, $11::text, $12::text,
      $13::jsonb, $14::integer, $15::boolean,
      $16::integer, $17::integer, $18::text,
      $19::bigint, $20::bigint, $21::bigint,
      $22::bigint, $23::bigint, $24::bigint)),
counted_visitor as (
  update visitor set conversation_count = conversation_count + 1
    where workspace_id = $1::text and id = $5::text),
written_message as (
  insert into message (workspace_id, id, conversation_id, seq, revision, client_id, author, content, created_at)
    select $1::text, r.id, $2::text, r.seq, r.revision, r."clientId", r.author,
        r.content, r."createdAt"
      from jsonb_to_recordset($25::jsonb) as r (id text, seq integer, revision integer,
        "clientId" text, author jsonb, content jsonb, "createdAt" bigint)
    on conflict (workspace_id, id) do update
      set revision = excluded.revision, author = excluded.author, content = excluded.content),
numbered as (
  update bot_counter set last_queue_number = last_queue_number + $26::integer
    where $26::integer > 0
      and workspace_id = $1::text and bot_id = $3::text
    returning last_queue_number),
written_handover as (
  insert into handover (workspace_id, id, bot_id, conversation_id, kind, status, opened_by, at_flow_id, at_block_id,
      brief, owner_id, priority, queue_number, was_support_online, opened_at, assigned_at, ended_at,
      queue_timeout_ms, expires_at, topic_id, outcome_id, tags, revision)
    select $1::text, r.id, $3::text, $2::text, r.kind, r.status,
        r."openedBy", r.at ->> 'flowId', r.at ->> 'blockId', r.brief, r."ownerId", r.priority,
        coalesce(r."queueNumber", (select last_queue_number from numbered) - r.ahead), r."wasSupportOnline",
        r."openedAt", r."assignedAt", r."endedAt", r."queueTimeoutMs", r."expiresAt", r."topicId", r."outcomeId",
        r.tags, r.revision
      from jsonb_to_recordset($27::jsonb) as r (id text, kind text, status text, "openedBy" text,
        at jsonb, brief text, "ownerId" text, priority integer, "queueNumber" integer, ahead integer,
        "wasSupportOnline" boolean, "openedAt" bigint, "assignedAt" bigint, "endedAt" bigint, "queueTimeoutMs" bigint, "expiresAt" bigint,
        "topicId" text, "outcomeId" text, tags text[], revision integer)
    on conflict (workspace_id, id) do update
      set status = excluded.status, brief = excluded.brief, owner_id = excluded.owner_id, priority = excluded.priority,
        assigned_at = excluded.assigned_at, ended_at = excluded.ended_at, expires_at = excluded.expires_at,
        topic_id = excluded.topic_id, outcome_id = excluded.outcome_id, tags = excluded.tags,
        revision = excluded.revision
    returning id, queue_number),
written_contact as (
  update contact set name = r.name, email = r.email, phone = r.phone, variables = r.variables
    from jsonb_to_record($28::jsonb) as r (id text, name text, email text, phone text, variables jsonb)
    where contact.workspace_id = $1::text and contact.id = r.id),
ended_interval as (
  update conversation_interval set ended_at = greatest(started_at, $29::bigint)
    where $30::boolean and workspace_id = $1::text
      and conversation_id = $2::text and ended_at is null
    returning ended_at),
begun_interval as (
  insert into conversation_interval (workspace_id, conversation_id, revision, control, owner_id, handover_id, started_at)
    select $1::text, $2::text, $17::integer,
        $10::text, $11::text, $12::text,
        coalesce((select ended_at from ended_interval), $29::bigint)
      where $31::boolean),
written_event as (
  insert into conversation_event (workspace_id, id, conversation_id, revision, position, kind, actor, handover_id,
      owner_id, owner_name, detail, after_seq, at)
    select $1::text, r.id, $2::text, $17::integer, r.position,
        r.kind, r.actor, r."handoverId", r."ownerId", r."ownerName", r.detail, r."afterSeq", r.at
      from jsonb_to_recordset($32::jsonb) as r (id text, position integer, kind text, actor jsonb,
        "handoverId" text, "ownerId" text, "ownerName" text, detail text, "afterSeq" integer, at bigint)),
cancelled_timer as (
  delete from timer using jsonb_to_recordset($33::jsonb) as r (kind text, "dueAt" bigint)
    where r."dueAt" is null and timer.workspace_id = $1::text
      and timer.subject_id = $2::text and timer.kind = r.kind),
set_timer as (
  insert into timer (workspace_id, subject_id, kind, due_at)
    select $1::text, $2::text, r.kind, r."dueAt"
      from jsonb_to_recordset($33::jsonb) as r (kind text, "dueAt" bigint)
      where r."dueAt" is not null
    on conflict (workspace_id, subject_id, kind) do update set due_at = excluded.due_at, leased_until = null),
written_trace as (
  insert into turn_trace (workspace_id, conversation_id, revision, steps, at)
    select $1::text, $2::text, $17::integer,
        $34::jsonb, $29::bigint
      where $34::jsonb is not null
    on conflict (workspace_id, conversation_id, revision) do update set steps = turn_trace.steps || excluded.steps),
written_command as (
  insert into conversation_command (workspace_id, conversation_id, actor, client_id, visitor_id, kind, first_seq,
      last_seq, revision, control, owner_id, awaiting, handover_id, at)
    select $1::text, $2::text, r.actor, r."clientId", $5::text, r.kind,
        r."firstSeq", r."lastSeq", r.revision, r.control, r."ownerId", nullif(r.awaiting, 'null'), r."handoverId",
        $29::bigint
      from jsonb_to_record($35::jsonb) as r (actor text, "clientId" text, kind text,
        "firstSeq" integer, "lastSeq" integer, revision integer, control text, "ownerId" text, awaiting jsonb,
        "handoverId" text)
      where $35::jsonb is not null)
select id, queue_number as "queueNumber" from written_handover;
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnv_00000000000000000000000017"
-- $3 "bot_00000000000000000000000006"
-- $4 "cnt_00000000000000000000000013"
-- $5 "vis_00000000000000000000000012"
-- $6 "ver_00000000000000000000000011"
-- $7 "web"
-- $8 1
-- $9 "en"
-- $10 "bot"
-- $11 null
-- $12 null
-- $13 "{\"schemaVersion\":1,\"standing\":{\"kind\":\"ended\"},\"stack\":[],\"variables\":{\"name\":\"Zoé\",\"tries\":2}}"
-- $14 0
-- $15 false
-- $16 0
-- $17 0
-- $18 null
-- $19 1700000060000
-- $20 1700000060000
-- $21 1700000360000
-- $22 1700001860000
-- $23 1700086460000
-- $24 null
-- $25 "[]"
-- $26 0
-- $27 "[]"
-- $28 null
-- $29 1700000060000
-- $30 true
-- $31 true
-- $32 "[]"
-- $33 "[]"
-- $34 null
-- $35 null
