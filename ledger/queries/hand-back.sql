-- Claimed but not begun: as if it had not been claimed.
-- `coalesce` hides token and state from the planner, which would expect one row and compare each with each.
update deliveries d set
  state = case when r.was = 'unknown' then 'unknown' when r.was = 'rendered' then 'rendered' else 'retrying' end,
  attempts = d.attempts - 1, due = r.due, token = null, lease_until = null, changed_at = $4
from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as r (transmission_id, was, due)
where d.transmission_id = r.transmission_id and coalesce(d.token = $5 and d.state = 'sending', false)
