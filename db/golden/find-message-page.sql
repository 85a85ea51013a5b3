select c.visitor_id as "visitorId", c.bot_id as "botId", c.last_seq as "lastSeq", c.revision, c.control, c.session,
    (select coalesce(json_agg(p.message order by p.revision), '[]') from
      (select m.revision, json_build_object('id', m.id,
    'conversationId', m.conversation_id, 'seq', m.seq, 'revision', m.revision,
    'clientId', m.client_id, 'author', m.author, 'content', m.content,
    'createdAt', m.created_at) as message
        from message m
        where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.revision > $1::integer
        order by m.revision
        limit $2::integer) p) as messages
  from conversation c
  where c.workspace_id = $3::text and c.id = $4::text;
-- $1 0
-- $2 50
-- $3 "wsp_00000000000000000000000001"
-- $4 "cnv_00000000000000000000000014"
