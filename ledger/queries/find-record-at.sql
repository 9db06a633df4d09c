-- What was taken in from one place of the bus.
select source, event_id, null as sha256 from events where topic = $1 and partition = $2 and log_offset = $3
union all
select e.source, e.event_id, null from repeats r join events e on e.event_no = r.event_no where r.topic = $1 and r.partition = $2 and r.log_offset = $3
union all
select null, null, sha256 from quarantine where topic = $1 and partition = $2 and log_offset = $3
