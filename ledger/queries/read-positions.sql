select topic, partition, generation, next_offset from positions where topic = any($1::text[])
