select a.transmission_id, a.number, a.started_at, a.ended_at, a.outcome, a.problem, a.receipt, b.bytes
from attempts a left join attempt_answers b using (transmission_id, number)
where a.transmission_id = any($1::uuid[])
order by a.transmission_id, a.number
