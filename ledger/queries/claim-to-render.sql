-- Work of one lane whose document is still to be made. An expired lease is free again: nothing has left yet.
with due as (
  select delivery_no from deliveries
  where lane = $1 and state = 'planned' and due <= $2
    and (lease_until is null or lease_until < clock_timestamp())
  order by due, delivery_no limit $3
  for update skip locked
), claimed as (
  update deliveries d set token = $4, lease_until = clock_timestamp() + $5 * interval '1 millisecond', changed_at = $2
  from due where d.delivery_no = due.delivery_no
  returning d.*
)
select c.delivery_no, c.id, c.event_no, c.municipality, c.system, c.story, c.document_kind, c.document_number,
  c.flow, c.format, c.deadline, c.problem, e.type, e.source, e.event_id, e.event_time, e.traceparent, e.correlation_id,
  b.bytes, s.definition as writer_schema, s.fingerprint
from claimed c
join events e using (event_no)
join event_bodies b using (event_no)
join schemas s on s.fingerprint = e.schema_fingerprint
order by c.due, c.delivery_no
