select "due_at" from "timer" order by "due_at" limit $1;
-- $1 1
