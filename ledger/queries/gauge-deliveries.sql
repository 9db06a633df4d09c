-- Unfinished deliveries by lane and state, and since when the oldest is there. Reads `deliveries_unfinished` (and the rows it
-- names) and `deliveries_to_settle` (alone), so that what has ended costs nothing (`npm run bench -- growth`).
select lane, state, count(*)::integer as deliveries, min(created_at) as oldest
from deliveries
where state in ('planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown', 'parked', 'held')
group by lane, state
union all
select lane, 'waiting for answers', count(*)::integer, null
from deliveries
where state in ('delivered', 'acknowledged') and ended_at is null
group by lane
