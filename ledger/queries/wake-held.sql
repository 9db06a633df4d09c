-- Invoices that wait for a receipt are compared again when something new was said of their orders, or was taken over by another
-- event, and sent when their hour has come. What is counted is what find-stories-by-number.sql counts.
with woken as (
  update matches m set outcome = 'woken'
  from deliveries d
  where m.outcome = 'held' and d.id = m.delivery_id and d.state = 'waiting'
    and (d.due <= $1 or m.heard < (
      select count(*) + count(s.event_no) from order_entries e left join events s on s.source = e.source and s.event_id = e.event_id and s.standing = 'superseded'
      where e.municipality = d.municipality and e.story = any(m.stories)
    ))
  returning m.delivery_id
)
update deliveries d set state = 'planned', waits_for = null, due = $1, changed_at = $1
from woken w
where d.id = w.delivery_id and d.state = 'waiting'
returning d.lane
