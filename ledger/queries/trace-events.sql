select event_no, source, event_id, type, story, story_version, municipality, document_kind, document_number, standing, topic, partition,
  log_offset, correlation_id, traceparent, event_time, recorded_at
from events where event_no = any($1::bigint[]) order by event_no
