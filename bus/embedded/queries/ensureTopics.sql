-- Makes topics and their partitions where they are missing. $1 names, $2 numbers of partitions.
with wanted as (
  select name, partitions from unnest($1::text[], $2::int[]) as wanted (name, partitions)
), made as (
  insert into bus.topics (name, partitions) select name, partitions from wanted order by name
  on conflict (name) do nothing
  returning id, partitions
)
insert into bus.partitions (topic_id, partition)
select made.id, partition from made cross join lateral generate_series(0, made.partitions - 1) as partition
