select q.quarantine_no, q.topic, q.partition, q.log_offset, q.story, q.problem, q.sha256, q.size, q.state, q.recorded_at, q.closed_at,
  b.headers, b.bytes
from quarantine q join quarantine_bodies b using (quarantine_no)
where q.quarantine_no = $1
