update inbound i set state = r.state, problem = r.problem, applied_at = $4
from unnest($1::bigint[], $2::text[], $3::jsonb[]) as r (inbound_no, state, problem)
where i.inbound_no = r.inbound_no
