-- Deliveries that wait for one of these, or were parked because they waited for it in vain, with their events, held until the
-- transaction ends.
select d.id, d.flow, d.lane, e.event_no, e.topic, e.partition, e.log_offset, e.story, e.event_time, b.headers, b.bytes, s.fingerprint, s.definition
from deliveries d
join events e using (event_no)
join event_bodies b using (event_no)
join schemas s on s.fingerprint = e.schema_fingerprint
where d.waits_for = any($1::text[]) and (d.state = 'waiting' or d.state = 'parked' and d.problem ->> 'code' in ('KS-LEDGER-WAITED-IN-VAIN', 'KS-LEDGER-NO-BUYERS-NUMBER'))
order by d.delivery_no
for update of d
