-- Orders as they were said last by either side, but for cancellations, with the schemas that they were written with.
select distinct on (o.story) o.story, o.bytes, s.fingerprint, s.definition
from (
  select d.story, d.value as bytes, d.schema_fingerprint, d.received_at as at, d.document_no as place
  from inbound_documents d
  where d.story = any ($1::text[]) and d.kind = 'purchaseOrder' and d.stage <> 'cancelled' and d.state = 'taken'
  union all
  select e.story, b.bytes, e.schema_fingerprint, e.recorded_at, e.event_no
  from events e join event_bodies b using (event_no)
  where e.story = any ($1::text[]) and e.standing = 'in force' and e.type in ('fi.kuntasilta.shop.OrderPlaced', 'fi.kuntasilta.shop.OrderChanged')
) as o
join schemas s on s.fingerprint = o.schema_fingerprint
order by o.story, o.at desc, o.place desc
