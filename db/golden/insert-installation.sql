insert into "installation" ("id", "secret_fingerprint", "set_up_token_hash", "set_up_at") values ($1, $2, $3, $4) on conflict ("id") do nothing;
-- $1 1
-- $2 "print"
-- $3 null
-- $4 null
