insert into positions (topic, partition, generation, next_offset) values ($1, $2, $3, $4)
on conflict (topic, partition) do update set generation = excluded.generation, next_offset = excluded.next_offset
