insert into "invite" ("workspace_id", "id", "email", "role", "bot_ids", "invited_by", "created_at", "expires_at", "accepted_at", "revoked_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);
-- $1 "wsp_00000000000000000000000001"
-- $2 "inv_00000000000000000000000900"
-- $3 "cy@acme.test"
-- $4 "agent"
-- $5 ["bot_00000000000000000000000006"]
-- $6 "mem_00000000000000000000000003"
-- $7 1700000060000
-- $8 1700000061000
-- $9 null
-- $10 null

insert into address (kind, key, workspace_id, id, expires_at)
  values ($1::text, $2::text, $3::text, $4::text,
    $5::bigint);
-- $1 "invite"
-- $2 "invite-hash"
-- $3 "wsp_00000000000000000000000001"
-- $4 "inv_00000000000000000000000900"
-- $5 1700000061000
