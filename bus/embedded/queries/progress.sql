-- The offsets of the first record of each partition of some topics and after the last, and how far a group, by its name, has read it.
select p.id, p.next_offset as end_offset, o.next_offset as committed,
       coalesce((select min(r.record_offset) from bus.records r where r.partition_id = p.id), p.next_offset) as start_offset
  from bus.partitions p
  left join bus.groups g on g.name = $2
  left join bus.offsets o on o.partition_id = p.id and o.group_id = g.id
 where p.id = any($1)
