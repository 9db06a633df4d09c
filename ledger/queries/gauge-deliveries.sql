-- Unfinished deliveries by lane and state, and since when the oldest is there. Reads the partial indexes of what is
-- unfinished, so that what has ended costs nothing.
select lane, state, count(*)::integer as deliveries, min(created_at) as oldest
from deliveries
where state in ('planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown', 'parked', 'held')
group by lane, state
union all
select lane, 'waiting for answers', count(*)::integer, null
from deliveries
where state in ('delivered', 'acknowledged') and ended_at is null
group by lane
