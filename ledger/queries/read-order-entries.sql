-- All that was said of these orders; what was taken over by another event counts no longer.
select e.source, e.event_id, e.place, e.municipality, e.story, e.sellers_number, e.buyers_number, e.said, e.verdict, e.why, e.correlation_id, e.recorded_at
from unnest($1::text[], $2::text[]) as wanted (municipality, story)
join order_entries e using (municipality, story)
where not exists (select from events s where s.source = e.source and s.event_id = e.event_id and s.standing <> 'in force')
