select quarantine_no, topic, partition, log_offset, problem, state, recorded_at, closed_at
from quarantine where story = any($1::text[]) order by quarantine_no
