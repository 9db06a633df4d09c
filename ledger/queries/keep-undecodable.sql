-- Undecoded records that could be asked about, and cannot be taken in: from now on they wait for a person.
update quarantine q set state = 'open', closed_at = null, undecoded = false, problem = k.problem
from unnest($1::bigint[], $2::jsonb[]) as k (quarantine_no, problem)
where q.quarantine_no = k.quarantine_no and q.state = 'replayed'
