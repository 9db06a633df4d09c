-- The offset after the last record of each partition of some topics, and how far a group has read it.
select p.id, p.next_offset as end_offset, coalesce(o.next_offset, 0) as committed
  from bus.partitions p
  left join bus.offsets o on o.partition_id = p.id and o.group_id = $2
 where p.id = any($1)
