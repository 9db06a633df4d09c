insert into repeats (topic, partition, log_offset, event_no, recorded_at)
select topic, partition, log_offset, event_no, $5
from unnest($1::text[], $2::integer[], $3::bigint[], $4::bigint[]) as r (topic, partition, log_offset, event_no)
on conflict do nothing
