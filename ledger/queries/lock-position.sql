-- How far a partition has been taken in. Who reads it holds it, so that nobody takes the same records in at the same time.
insert into positions (topic, partition, next_offset) values ($1, $2, 0)
on conflict (topic, partition) do update set next_offset = positions.next_offset
returning generation, next_offset
