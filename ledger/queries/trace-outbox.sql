select outbox_no, event_id, topic, type, recorded_at, published_at,
  case when published_at is not null then null when dismissed_at is not null then 'dismissed' when set_aside is not null then 'set aside' end as stays
from outbox where event_id = any($1::uuid[]) order by outbox_no
