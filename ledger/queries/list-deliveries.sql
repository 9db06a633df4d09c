-- Deliveries for people, the longest unchanged first; invoices with their event, because its due date is in it.
select d.id, d.municipality, d.system, d.document_kind, d.document_number, e.amount::text as amount, e.currency, d.state, d.grade,
  d.waits_for, d.problem, d.unproven, d.due, d.changed_at,
  array(select distinct o.buyers_number from order_entries o where o.source = e.source and o.event_id = e.event_id and o.buyers_number is not null order by 1) as buyers_orders,
  array(select distinct o.sellers_number from order_entries o where o.source = e.source and o.event_id = e.event_id and o.sellers_number is not null order by 1) as sellers_orders,
  p.id as predecessor, p.document_kind as predecessor_kind, p.document_number as predecessor_number, p.state as predecessor_state,
  b.bytes, s.fingerprint, s.definition
from deliveries d
join events e using (event_no)
left join deliveries p on p.id = d.predecessor
left join event_bodies b on b.event_no = d.event_no and d.document_kind in ('invoice', 'creditNote')
left join schemas s on s.fingerprint = e.schema_fingerprint and b.bytes is not null
where (case when $1::text[] is null then d.ended_at is null else d.state = any($1) or d.grade = 'disputed' and 'disputed' = any($1) end)
  and ($2::text is null or d.municipality = $2) and ($3::text is null or d.system = $3)
order by d.changed_at, d.delivery_no
limit $4
