-- Events of ours of these types, in their order, to be listened to again.
select outbox_no, event_id, type, value, recorded_at
from outbox where outbox_no > $1 and type = any($2::text[])
order by outbox_no limit $3
