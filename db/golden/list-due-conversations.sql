select due.id
    from bot b
    cross join lateral (select c.id from conversation c
      where c.workspace_id = b.workspace_id and c.bot_id = b.id and c.closed_at is null
        and c.closes_at <= $1 and c.control = 'bot'
      order by c.closes_at limit $2) as due
    where b.workspace_id = $3
    limit $4;
-- $1 1700000060000
-- $2 10
-- $3 "wsp_00000000000000000000000001"
-- $4 10
