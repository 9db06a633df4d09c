-- The deliveries that acknowledgements name, held for this transaction.
select d.id, d.state, d.grade, d.story, d.document_kind, d.document_number, d.municipality, d.system, d.ended_at,
  d.format, d.flow, e.story_version, e.source, e.event_id, e.seller, e.traceparent, e.correlation_id, r.ordinal::integer as asked
from unnest($3::uuid[], $4::text[], $5::text[], $6::text[])
  with ordinality as r (id, document_kind, document_number, file_name, ordinal)
join deliveries d on d.municipality = $1 and d.system = $2 and d.state not in ('replaced', 'given up', 'not sent') and (
  d.id = r.id
  or d.document_number = r.document_number and d.document_kind = r.document_kind
  or d.transmission_id in (select t.id from transmissions t where t.lane = $1 || '/' || $2 and t.name = r.file_name))
join events e using (event_no)
order by d.delivery_no
for update of d
