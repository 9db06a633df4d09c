-- Rendered documents of one lane that may be sent now. While a breaker is half open, one goes as the probe.
with open_lane as (
  select failures from lanes where lane = $1 and not held and (open_until is null or open_until <= $2)
), due as (
  select d.delivery_no, d.state as was
  from deliveries d
  where d.lane = $1 and d.state in ('rendered', 'retrying', 'unknown') and d.predecessor is null and d.due <= $2
    and d.transmission_id is not null
  order by d.due, d.delivery_no
  limit (select case when failures > 0 then least(1, $3::integer) else $3::integer end from open_lane
         union all select 0 limit 1)
  for update skip locked
)
update deliveries d set
  state = 'sending', attempts = d.attempts + 1, token = $4,
  lease_until = clock_timestamp() + $5 * interval '1 millisecond', changed_at = $2
from due where d.delivery_no = due.delivery_no
returning d.transmission_id, due.was
