-- Invoices that wait for a receipt are compared again when something new was said of their orders, and sent when their hour has come.
with woken as (
  update matches m set outcome = 'woken'
  from deliveries d
  where m.outcome = 'held' and d.id = m.delivery_id and d.state = 'waiting'
    and (d.due <= $1 or m.heard < (select count(*) from order_entries e where e.municipality = d.municipality and e.story = any(m.stories)))
  returning m.delivery_id
)
update deliveries d set state = 'planned', waits_for = null, due = $1, changed_at = $1
from woken w
where d.id = w.delivery_id and d.state = 'waiting'
returning d.lane
