-- A batch of one partition, from an offset on.
select record_offset, key, value, headers::text, timestamp_ms
  from bus.records
 where partition_id = $1 and record_offset >= $2
 order by record_offset
 limit $3
