with incoming as (
  select * from unnest(
    $1::text[], $2::integer[], $3::bigint[], $4::text[], $5::jsonb[], $6::text[], $7::integer[],
    $8::bytea[], $9::jsonb[], $10::timestamptz[], $11::bytea[], $12::integer[]
  ) with ordinality as r (topic, partition, log_offset, story, problem, sha256, size, record_key, headers, record_time, bytes, awaited_schema, ordinality)
), recorded as (
  insert into quarantine (topic, partition, log_offset, story, problem, sha256, size, undecoded, awaited_schema, recorded_at)
  select topic, partition, log_offset, story, problem, sha256, size, true, awaited_schema, $13 from incoming order by ordinality
  on conflict (topic, partition, log_offset) do nothing
  returning quarantine_no, topic, partition, log_offset
)
insert into quarantine_bodies (quarantine_no, record_key, headers, record_time, bytes)
select quarantine_no, record_key, headers, record_time, bytes
from recorded join incoming using (topic, partition, log_offset)
