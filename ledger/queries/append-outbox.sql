insert into outbox (event_id, topic, story, type, headers, value, recorded_at)
select event_id, topic, story, type, headers, value, $7
from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::bytea[])
  with ordinality as o (event_id, topic, story, type, headers, value, ordinal)
order by ordinal
on conflict (event_id) do nothing
