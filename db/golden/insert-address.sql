insert into address (kind, key, workspace_id, id, expires_at)
  values ($1::text, $2::text, $3::text, $4::text,
    $5::bigint);
-- $1 "provider-number"
-- $2 "+26012"
-- $3 "wsp_00000000000000000000000001"
-- $4 "bot_00000000000000000000000006"
-- $5 null
