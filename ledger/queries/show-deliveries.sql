select d.id, d.municipality, d.system, d.lane, d.story, e.story_version, d.document_kind, d.document_number, d.flow, d.format,
  d.profile_version, d.mapping_version, d.state, d.grade, d.waits_for, d.predecessor, d.due, d.deadline, d.attempts, d.failures,
  d.unproven, d.problem, d.receipt, d.replaces, d.created_at, d.changed_at, d.ended_at,
  e.amount::text as amount, e.currency, e.seller, e.source, e.event_id, e.type, e.standing, e.topic, e.partition, e.log_offset, e.event_time,
  (select n.id from deliveries n where n.replaces = d.id order by n.delivery_no desc limit 1) as replaced_by,
  array(select distinct o.buyers_number from order_entries o where o.source = e.source and o.event_id = e.event_id and o.buyers_number is not null order by 1) as buyers_orders,
  array(select distinct o.sellers_number from order_entries o where o.source = e.source and o.event_id = e.event_id and o.sellers_number is not null order by 1) as sellers_orders,
  t.id as transmission_id, t.name, t.media_type, t.sha256, t.size, t.sequence, t.environment, t.created_at as frozen_at,
  b.bytes, s.fingerprint, s.definition
from deliveries d
join events e using (event_no)
join event_bodies b using (event_no)
join schemas s on s.fingerprint = e.schema_fingerprint
left join transmissions t on t.id = d.transmission_id
where d.id = any($1::uuid[])
order by d.delivery_no
