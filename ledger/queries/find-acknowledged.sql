-- The deliveries that acknowledgements name, held for this transaction; `asked` is the place of the acknowledgement.
-- Three ways to be named, each by its own index: by its id, or a number that few ids next to each other have; by its document's number; by its file. What was never begun to be sent is not meant: another of its number is;
-- nor, by the number, is what was rejected and has gone anew. Never do 16 ids have one number; the limit tells PostgreSQL, which would else expect a part of all deliveries and read all.
with said as (
  select * from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[])
    with ordinality as r (first_id, last_id, document_kind, document_number, file_name, asked)
), named as (
  select d.delivery_no, s.asked from said s cross join lateral (select delivery_no from deliveries where id between s.first_id and s.last_id order by id limit 16) as d
  union
  select d.delivery_no, s.asked from said s join deliveries d
    on d.document_number = s.document_number and d.municipality = $1 and d.document_kind = coalesce(s.document_kind, d.document_kind)
    and not (d.state = 'rejected' and exists (
      select from deliveries n where n.municipality = $1 and n.document_number = d.document_number and n.replaces = d.id and n.attempts > 0))
  union
  select d.delivery_no, s.asked from said s join transmissions t on t.lane = $1 || '/' || $2 and t.name = s.file_name
    join deliveries d on d.transmission_id = t.id
)
select c.id, c.state, c.grade, c.changed_at, c.ended_at, t.sha256, n.asked::integer as asked,
  jsonb_build_object(
    'deliveryId', c.id, 'flow', c.flow, 'kind', c.document_kind, 'number', c.document_number, 'story', e.story,
    'storyVersion', e.story_version, 'seller', e.seller, 'buyer', e.buyer, 'correlationId', e.correlation_id, 'traceparent', e.traceparent,
    'amount', e.amount::text, 'currency', e.currency) as about
from named n join deliveries c using (delivery_no) join events e using (event_no) join transmissions t on t.id = c.transmission_id
where c.municipality = $1 and c.system = $2 and c.attempts > 0 and c.state not in ('replaced', 'given up')
order by c.delivery_no
for update of c
