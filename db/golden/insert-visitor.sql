update "bot_counter" set "last_reference" = "last_reference" + $1 where "workspace_id" = $2 and "bot_id" = $3 returning "last_reference";
-- $1 1
-- $2 "wsp_00000000000000000000000001"
-- $3 "bot_00000000000000000000000006"

select "id" from "visitor" where "workspace_id" = $1 and "bot_id" = $2 and "client_id" = $3;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
-- $3 "client"

insert into "contact" ("workspace_id", "id", "name", "email", "phone", "variables", "created_at") values ($1, $2, $3, $4, $5, $6, $7);
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnt_00000000000000000000000040"
-- $3 null
-- $4 null
-- $5 null
-- $6 "{}"
-- $7 1700000060000

insert into "visitor" ("workspace_id", "id", "bot_id", "contact_id", "channel", "client_id", "reference", "locale", "page", "last_seen_at", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);
-- $1 "wsp_00000000000000000000000001"
-- $2 "vis_00000000000000000000000039"
-- $3 "bot_00000000000000000000000006"
-- $4 "cnt_00000000000000000000000040"
-- $5 "web"
-- $6 "client"
-- $7 2
-- $8 "fr"
-- $9 "/"
-- $10 null
-- $11 1700000060000
