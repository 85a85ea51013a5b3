select "m"."id" as "memberId", "m"."display_name" as "displayName", "u"."email", "m"."role", "m"."presence", coalesce(m.last_seen_at > $1, false) as "isConnected", array(select a.bot_id from bot_agent a
        where a.workspace_id = m.workspace_id and a.member_id = m.id order by a.bot_id) as "botIds" from "member" as "m" inner join "auth"."user" as "u" on "u"."id" = "m"."user_id" where "m"."workspace_id" = $2 and "m"."removed_at" is null order by "m"."display_name", "m"."id";
-- $1 1700000015000
-- $2 "wsp_00000000000000000000000001"
