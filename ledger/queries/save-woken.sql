-- What waited goes on, or waits for the next thing that is missing.
update deliveries d set state = case when r.waits_for is null then 'planned' else 'waiting' end,
  waits_for = r.waits_for, due = r.due, changed_at = $4
from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as r (id, waits_for, due)
where d.id = r.id and d.state = 'waiting'
returning d.lane
