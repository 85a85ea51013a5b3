update "installation" set "set_up_token_hash" = $1 where "set_up_at" is null;
-- $1 "hash"
