select event_no, topic, partition, log_offset, recorded_at from repeats where event_no = any($1::bigint[]) order by recorded_at
