select q.quarantine_no, q.topic, q.partition, q.log_offset, q.story, q.state, q.problem, b.record_key, b.headers, b.record_time, b.bytes
from quarantine q join quarantine_bodies b using (quarantine_no)
where q.quarantine_no = $1
for update of q
