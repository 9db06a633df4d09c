-- How far a group has read a partition.
insert into bus.offsets as o (group_id, partition_id, next_offset) values ($1, $2, $3)
on conflict (group_id, partition_id) do update set next_offset = excluded.next_offset
