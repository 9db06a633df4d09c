-- Deliveries that wait for this, with their events, held until the transaction ends.
select d.id, d.flow, d.lane, e.event_no, e.topic, e.partition, e.log_offset, e.story, e.event_time, b.headers, b.bytes, s.schema_id, s.definition
from deliveries d
join events e using (event_no)
join event_bodies b using (event_no)
join schemas s on s.fingerprint = e.schema_fingerprint
where d.state = 'waiting' and d.waits_for = $1
order by d.delivery_no
for update of d
