update order_entries e set verdict = r.verdict, why = r.why
from unnest($1::text[], $2::text[], $3::smallint[], $4::text[], $5::jsonb[]) as r (source, event_id, place, verdict, why)
where e.source = r.source and e.event_id = r.event_id and e.place = r.place
