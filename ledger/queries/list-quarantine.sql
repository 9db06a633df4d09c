select quarantine_no, topic, partition, log_offset, story, problem, size, recorded_at
from quarantine where state = 'open' and not undecoded order by quarantine_no limit $1
