-- The next closed file of one lane, with all its documents; its row keeps other claimers away.
with open_lane as (
  select lane from lanes where lane = $1 and not held and (open_until is null or open_until <= $2)
), head as (
  select t.id
  from transmissions t join open_lane using (lane)
  where t.id = (
    select d.transmission_id from deliveries d
    where d.lane = $1 and d.state in ('rendered', 'retrying', 'unknown') and d.predecessor is null and d.due <= $2
      and d.transmission_id is not null
    order by d.due, d.delivery_no limit 1)
  for update of t skip locked
), due as (
  select d.delivery_no, d.state as was from deliveries d join head on d.transmission_id = head.id
  where d.state in ('rendered', 'retrying', 'unknown')
  for update of d
)
update deliveries d set
  state = 'sending', attempts = d.attempts + 1, token = $3,
  lease_until = clock_timestamp() + $4 * interval '1 millisecond', changed_at = $2
from due where d.delivery_no = due.delivery_no
returning d.transmission_id, due.was
