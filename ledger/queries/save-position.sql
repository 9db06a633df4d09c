insert into positions (topic, partition, next_offset) values ($1, $2, $3)
on conflict (topic, partition) do update set next_offset = greatest(positions.next_offset, excluded.next_offset)
