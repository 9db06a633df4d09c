select quarantine_no from quarantine where state = 'open' order by topic, partition, log_offset
