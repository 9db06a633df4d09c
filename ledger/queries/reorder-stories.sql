-- Puts the unfinished deliveries of stories into the order of their stories' versions, lane by lane: an earlier version may
-- have come later. One that replaces another stands where that one stood. What is on its way, and what lies in a closed
-- file, stays in front and waits for nobody, so that no two wait for each other.
with unfinished as (
  select d.delivery_no, d.id, d.lane, d.story, d.state in ('sending', 'unknown') or t.sequence is not null as fixed
  from deliveries d
  left join transmissions t on t.id = d.transmission_id
  where d.story = any($1::text[]) and d.state in
    ('planned', 'waiting', 'rendered', 'sending', 'retrying', 'unknown', 'parked', 'held')
), queue as (
  select u.delivery_no, u.fixed,
    lag(u.id) over (partition by u.lane, u.story order by u.fixed desc, place_in_story(u.id), u.delivery_no) as ahead
  from unfinished u
)
update deliveries d set predecessor = w.ahead, changed_at = $2
from queue q, lateral (select case when not q.fixed then q.ahead end as ahead) as w
where d.delivery_no = q.delivery_no and d.predecessor is distinct from w.ahead
