select "id" as "inviteId", "email", "role", "bot_ids" as "botIds" from "invite" where "workspace_id" = $1 and "id" = $2 and "accepted_at" is null and "revoked_at" is null and "expires_at" > $3 for update;
-- $1 "wsp_00000000000000000000000001"
-- $2 "inv_00000000000000000000000900"
-- $3 1700000060000
