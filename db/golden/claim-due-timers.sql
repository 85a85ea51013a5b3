update timer set leased_until = $1
    from (select workspace_id, subject_id, kind from timer
      where due_at <= $2 and (leased_until is null or leased_until <= $3)
      order by due_at limit $4 for update skip locked) as due
    where timer.workspace_id = due.workspace_id and timer.subject_id = due.subject_id and timer.kind = due.kind
    returning timer.workspace_id as "workspaceId", timer.subject_id as "subjectId", timer.kind, timer.due_at as "dueAt";
-- $1 1700000090000
-- $2 1700000060000
-- $3 1700000060000
-- $4 10
