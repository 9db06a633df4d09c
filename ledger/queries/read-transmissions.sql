select t.id, t.sequence, t.name, t.media_type, t.sha256, t.document_kind, t.document_number, t.environment, t.stamped_at,
  case when $2 then (select b.bytes from transmission_bodies b where b.transmission_id = t.id and b.part = 1) end as bytes,
  (select array_agg(d.id order by d.delivery_no) from deliveries d where d.transmission_id = t.id) as delivery_ids,
  (select max(d.attempts) from deliveries d where d.transmission_id = t.id) as attempts,
  (select max(d.failures) from deliveries d where d.transmission_id = t.id) as failures,
  (select bool_or(d.unproven) from deliveries d where d.transmission_id = t.id) as unproven,
  (select min(d.deadline) from deliveries d where d.transmission_id = t.id) as deadline,
  (select min(e.traceparent) from deliveries d join events e using (event_no) where d.transmission_id = t.id) as traceparent
from transmissions t
where t.id = any($1::uuid[])
