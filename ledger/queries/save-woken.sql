-- What waited goes on, or waits for the next thing that is missing. Its time to try begins now.
update deliveries d set state = case when r.waits_for is null then 'planned' else 'waiting' end,
  waits_for = r.waits_for, due = r.due, deadline = greatest(d.deadline, r.deadline), problem = null, changed_at = $5
from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[]) as r (id, waits_for, due, deadline)
where d.id = r.id and d.state in ('waiting', 'parked')
