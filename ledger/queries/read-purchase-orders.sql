-- What a municipality said last of each order, but for its cancellation, with the schema that it was written with.
select distinct on (d.story) d.story, d.value, s.fingerprint, s.definition
from inbound_documents d
join schemas s on s.fingerprint = d.schema_fingerprint
where d.story = any ($1::text[]) and d.kind = 'purchaseOrder' and d.stage <> 'cancelled' and d.state = 'taken'
order by d.story, d.document_no desc
