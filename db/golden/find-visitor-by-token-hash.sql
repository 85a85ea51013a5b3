select "v"."workspace_id" as "workspaceId", "v"."id" as "visitorId", "v"."bot_id" as "botId", "v"."contact_id" as "contactId" from "address" as "a" inner join "visitor" as "v" on "v"."workspace_id" = "a"."workspace_id" and "v"."id" = "a"."id" where "a"."kind" = $1 and "a"."key" = $2 and "a"."expires_at" > $3;
-- $1 "visitor-token"
-- $2 "hash"
-- $3 1700000060000
