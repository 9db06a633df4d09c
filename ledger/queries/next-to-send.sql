-- When the lane next has something to send. A delivery behind another one sets no time of its own. `taken`: another service sends in the lane.
select
  case when not l.held then (
    select greatest(min(d.due), l.open_until) from deliveries d
    where d.lane = $1 and d.state in ('rendered', 'retrying', 'unknown') and d.predecessor is null
      and (d.state = 'unknown' or not exists (select from sending_hold))) end as due,
  (select extract(epoch from min(lease_until) - clock_timestamp())::float8 * 1000 from deliveries
    where lane = $1 and state = 'sending') as lease_left_ms,
  coalesce(l.sender <> $2 and l.sender_until >= clock_timestamp(), false) as taken
from lanes l where l.lane = $1
