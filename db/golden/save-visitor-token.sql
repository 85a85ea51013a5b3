insert into "address" ("kind", "key", "workspace_id", "id", "expires_at") values ($1, $2, $3, $4, $5) on conflict ("kind", "key") do update set "expires_at" = greatest("address"."expires_at", "excluded"."expires_at");
-- $1 "visitor-token"
-- $2 "hash"
-- $3 "wsp_00000000000000000000000001"
-- $4 "vis_00000000000000000000000012"
-- $5 1700000060000
