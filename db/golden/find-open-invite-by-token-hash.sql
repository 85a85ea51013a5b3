select "i"."workspace_id" as "workspaceId", "w"."name" as "workspaceName", "i"."id" as "inviteId", "i"."email", "i"."role", "i"."bot_ids" as "botIds" from "address" as "a" inner join "invite" as "i" on "i"."workspace_id" = "a"."workspace_id" and "i"."id" = "a"."id" inner join "workspace" as "w" on "w"."workspace_id" = "i"."workspace_id" where "a"."kind" = $1 and "a"."key" = $2 and "i"."accepted_at" is null and "i"."revoked_at" is null and "i"."expires_at" > $3;
-- $1 "invite"
-- $2 "invite-hash"
-- $3 1700000060000
