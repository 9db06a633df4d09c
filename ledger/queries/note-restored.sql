-- Notes which records were lost with what came of them; gives those that were not noted before.
insert into restored (topic, partition, from_offset, until_offset, restored_at)
select topic, partition, from_offset, until_offset, $5
from unnest($1::text[], $2::integer[], $3::bigint[], $4::bigint[]) as r (topic, partition, from_offset, until_offset)
where not exists (
  select from restored k
  where k.topic = r.topic and k.partition = r.partition and k.from_offset <= r.from_offset and k.until_offset >= r.until_offset)
returning topic, partition
