-- Every partition of some topics.
select t.name as topic, t.id as topic_id, p.partition, p.id
  from bus.topics t join bus.partitions p on p.topic_id = t.id
 where t.name = any($1)
 order by t.name, p.partition
