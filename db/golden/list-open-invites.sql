select "id" as "inviteId", "email", "role", "bot_ids" as "botIds", "created_at" as "createdAt", "expires_at" as "expiresAt" from "invite" where "workspace_id" = $1 and "accepted_at" is null and "revoked_at" is null and "expires_at" > $2 order by "created_at" desc, "id" desc;
-- $1 "wsp_00000000000000000000000001"
-- $2 1700000060000
