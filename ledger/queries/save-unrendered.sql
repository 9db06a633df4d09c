-- Documents that could not be made: parked with the reason, waiting for what is missing, or not sent by the profile.
-- `coalesce` hides token and state from the planner, which would expect one row and compare each with each.
update deliveries d set
  state = r.state, waits_for = r.waits_for, problem = r.problem, due = r.due,
  token = null, lease_until = null, changed_at = $7,
  ended_at = case when r.state = 'not sent' then $7::timestamptz end
from unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[], $5::timestamptz[]) as r (id, state, waits_for, problem, due)
where d.id = r.id and coalesce(d.token = $6 and d.state = 'planned', false)
returning d.id, d.predecessor, d.state
