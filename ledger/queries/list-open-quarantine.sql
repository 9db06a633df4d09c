select quarantine_no from quarantine where state = 'open' and not undecoded order by topic, partition, log_offset
