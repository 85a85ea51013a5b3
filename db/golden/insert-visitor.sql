update bot_counter set last_reference = last_reference + 1
  where workspace_id = $1::text and bot_id = $2::text
  returning last_reference as reference;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"

with known as (
  select id from visitor
    where workspace_id = $1::text and bot_id = $2::text
      and client_id = $3::text),
written_contact as (
  insert into contact (workspace_id, id, variables, created_at)
    select $1::text, $4::text, '{}', $5::bigint
      where not exists (select from known)),
written_visitor as (
  insert into visitor (workspace_id, id, bot_id, contact_id, channel, client_id, reference, locale, page, created_at)
    select $1::text, $6::text, $2::text,
        $4::text, $7::text, $3::text,
        $8::integer, $9::text, $10::text,
        $5::bigint
      where not exists (select from known))
select id from known;
-- $1 "wsp_00000000000000000000000001"
-- $2 "bot_00000000000000000000000006"
-- $3 "client"
-- $4 "cnt_00000000000000000000000040"
-- $5 1700000060000
-- $6 "vis_00000000000000000000000039"
-- $7 "web"
-- $8 2
-- $9 "fr"
-- $10 "/"
