select "id", "kind", "actor", "handover_id" as "handoverId", "owner_id" as "ownerId", "owner_name" as "ownerName", "detail", "after_seq" as "afterSeq", "at" from "conversation_event" where "workspace_id" = $1 and "conversation_id" = $2 order by "revision", "position";
-- $1 "wsp_00000000000000000000000001"
-- $2 "cnv_00000000000000000000000014"
