update deliveries d set due = r.due
from unnest($1::uuid[], $2::timestamptz[]) as r (id, due)
where d.id = r.id and d.state in ('delivered', 'acknowledged') and d.ended_at is null
