update "installation" set "set_up_at" = $1, "set_up_token_hash" = $2;
-- $1 1700000060000
-- $2 null
