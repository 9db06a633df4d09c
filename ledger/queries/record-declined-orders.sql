insert into declined_orders (event_no, problem)
select e.event_no, r.problem
from unnest($1::text[], $2::text[], $3::jsonb[]) as r (source, event_id, problem)
join events e using (source, event_id)
on conflict (event_no) do nothing
