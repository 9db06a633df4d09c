-- Puts the unfinished deliveries of stories into the order of their stories' versions, lane by lane: an earlier version may
-- have come later. What is on its way, and what lies in a closed file, stays in front where it is.
with queue as (
  select d.delivery_no, fixed,
    lag(d.id) over (partition by d.lane, d.story order by fixed desc, e.story_version, d.delivery_no) as ahead
  from deliveries d
  join events e using (event_no)
  left join transmissions t on t.id = d.transmission_id
  cross join lateral (select d.state in ('sending', 'unknown') or t.sequence is not null as fixed) as place
  where d.story = any($1::text[]) and d.state in
    ('planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown', 'parked', 'held')
)
update deliveries d set predecessor = q.ahead, changed_at = $2
from queue q
where d.delivery_no = q.delivery_no and not q.fixed and d.predecessor is distinct from q.ahead
