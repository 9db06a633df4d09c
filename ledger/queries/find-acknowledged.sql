-- The deliveries that acknowledgements name, held for this transaction; `asked` is the place of the acknowledgement.
select c.id, c.state, c.grade, c.changed_at, c.ended_at, r.ordinal::integer as asked,
  jsonb_build_object(
    'deliveryId', c.id, 'flow', c.flow, 'kind', c.document_kind, 'number', c.document_number, 'story', e.story,
    'storyVersion', e.story_version, 'seller', e.seller, 'buyer', e.buyer, 'correlationId', e.correlation_id, 'traceparent', e.traceparent,
    'amount', e.amount::text, 'currency', e.currency) as about
from unnest($3::uuid[], $4::text[], $5::text[], $6::text[])
  with ordinality as r (id, document_kind, document_number, file_name, ordinal)
join deliveries c on c.municipality = $1 and c.system = $2 and c.state not in ('planned', 'waiting', 'replaced', 'given up', 'not sent') and (
  c.id = r.id
  or c.document_number = r.document_number and c.document_kind = r.document_kind
  or c.transmission_id in (select t.id from transmissions t where t.lane = $1 || '/' || $2 and t.name = r.file_name))
join events e using (event_no)
order by c.delivery_no
for update of c
