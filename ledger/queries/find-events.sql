select e.source, e.event_id, e.event_no, e.content_hash
from unnest($1::text[], $2::text[]) as wanted (source, event_id)
join events e using (source, event_id)
