select event_id, topic, type, recorded_at, published_at from outbox where event_id = any($1::uuid[]) order by outbox_no
